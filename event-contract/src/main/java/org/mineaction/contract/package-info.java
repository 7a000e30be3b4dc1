/**
 * What travels on Kafka, typed once: the reports as records that refuse bad values, their code lists, their topics and
 * their JSON. Knows no service and no framework, so that anyone downstream can use it as it is.
 */
package org.mineaction.contract;
