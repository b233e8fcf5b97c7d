// Package docx writes the papers of the office for Word: how does a paper go
// out to be edited?
//
// [Write] sets a paper.Document by Nghị định 30/2020/NĐ-CP, Phụ lục I, as
// package certificates prints it. Everything that an officer may wish to
// change is where Word looks for it: each part of the paper has a paragraph
// style with a Vietnamese name, dots are tabs with leaders, rules are borders,
// head block and signatures are tables without lines. The same document gives
// the same bytes.
//
// The library, godocx, knows the elements of WordprocessingML and their order;
// what it has no type for, the page number and the settings of the document,
// lies in folder parts as it is in the file.
package docx
