// Package eligibility answers whether an honour may be given: who may get
// what, why or why not, and what comes next.
//
// [Judge] takes a [Dossier], which is what the register holds about one
// recipient, and the law as the catalogue has it, and returns every finding:
// met, not met, unknown (the register does not hold what it should) or held
// (something is pending), each with the rule, the article, how sure the rule
// is, what there is, what is needed, and the evidence.
//
// The package is pure: it reads no file, no clock and no register.
package eligibility
