// Package catalogue holds what the law offers: every title and form of
// commendation, dated, with the article that says so and how sure we are of
// it, the legal documents cited, and the models of the certificates; and what
// the law asks: the rules, the gates before them, the quotas and votes, who
// may sign, until when, and the money.
//
// The rows are TOML files embedded in the program; [Load] reads them
// strictly. A unit's own rows have the same shape; [ParseOwn] reads them and
// [Catalogue.WithOwn] lays them over the law's.
//
// A [Rule] is a list of conditions of a closed set of operators ([Op]); what
// they mean for a person or a unit is judged by package eligibility. Rules
// stand in a [Regime]: the years in which one law, decree and circular stood
// together.
//
// Most questions are put for a day, because the law changes: what was
// CSTDCS in 2015 ([Catalogue.Honour]), what may be given today
// ([Catalogue.Honours]), on which paper ([Catalogue.Model]). Lists name
// honours in many ways; [Catalogue.Resolve] finds the one they mean, and
// refuses to guess between two.
//
// A code is for ever: it may be closed by a ValidTo, but it is never given
// to another honour.
package catalogue
