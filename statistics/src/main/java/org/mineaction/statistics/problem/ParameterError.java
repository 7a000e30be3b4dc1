package org.mineaction.statistics.problem;

/**
 * One thing wrong with a request.
 *
 * @param parameter the name of the parameter
 * @param code stable, for programs
 * @param detail for a person
 */
public record ParameterError(String parameter, String code, String detail) {}
