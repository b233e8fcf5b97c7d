// Package dossier answers what the papers of a dossier of commendation say:
// the request (tờ trình), the decision and its annex, the report of
// achievements, the minutes of the council and of the count, the lists and
// the confirmation.
//
// It is pure: from entries of the register, the unit's settings and the
// catalogue it words a [paper.Document], which other packages set as PDF, for
// Word or for a spreadsheet. An [Office] is who writes; an [Entry] is who is
// to be honoured, by which honour and for what.
//
// What the register does not hold is left to be written by hand. The bases
// (căn cứ), receivers and usual words come from presets by the law in force
// on the day of the paper, which a unit overrides by its settings.
package dossier
