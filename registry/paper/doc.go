// Package paper is the papers of the office as text: who writes to whom, what
// is said, which tables stand in between, who signs.
//
// A [Document] knows nothing of type sizes and file formats. Package dossier
// words it from the register; package certificates sets it as PDF by Nghị định
// 30/2020/NĐ-CP, package docx writes it for Word, and package sheet writes the
// tables of a list for a spreadsheet. So the three say the same.
package paper
