package org.mineaction.contract;

/** What one revision of a report says, apart from whose it is and when it came. */
public sealed interface Content permits FoundItem, LandRelease, MinefieldMap, Casualties, Withdrawal {}
