package org.baguan.rules.mutant.planted;

/** Planted: mutants that know case files. */
final class MutantOnCases {

  private MutantOnCases() {}

  static Object terms(org.baguan.rules.cases.CaseTerms terms) {
    return terms.codes();
  }
}
