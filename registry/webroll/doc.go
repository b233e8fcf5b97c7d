// Package webroll answers one question: how does the honour roll read on a
// screen?
//
// [Write] makes one HTML file of a roll that needs nothing else: no network,
// no font, no picture. It reads well on a phone, prints well on A4, and says
// the same numbers as the PDF. Without its few lines of script everything is
// there but the field that finds names. [WriteDocument] does the same for a
// paper of tables.
package webroll
