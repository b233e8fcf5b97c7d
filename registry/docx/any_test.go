package docx_test

import (
	"strings"

	"pgregory.net/rapid"

	"sovang/registry/paper"
)

// anyDocument draws a document of any blocks and texts, also such as no office
// writes.
func anyDocument(t *rapid.T) paper.Document {
	text := rapid.StringOf(rapid.RuneFrom([]rune("aĂộ Ợ“&<>\"'\n\t\x00\x0b\u00a0\u00ad\u202e\ufffe\U0001f600.=/9"))).Draw
	texts := rapid.SliceOfN(rapid.StringN(0, 12, -1), 0, 3)
	d := paper.Document{
		Head:  paper.Head{Superior: text(t, "superior"), Unit: text(t, "unit"), Number: text(t, "number"), Place: text(t, "place")},
		Title: text(t, "title"), Subject: text(t, "subject"), Subtitles: texts.Draw(t, "subtitles"),
		Landscape: rapid.Bool().Draw(t, "landscape"), Receivers: texts.Draw(t, "receivers"),
	}
	for range rapid.IntRange(0, 6).Draw(t, "blocks") {
		switch rapid.IntRange(0, 3).Draw(t, "block") {
		case 0:
			d.Body = append(d.Body, paper.Break{Annex: rapid.Bool().Draw(t, "annex")})
		case 1:
			d.Body = append(d.Body, anyTable(t))
		default:
			style := rapid.SampledFrom([]paper.Style{
				paper.Body, paper.Basis, paper.Addressee, paper.Authority, paper.Part, paper.Section, paper.Item, paper.Fill, paper.Note, paper.Remark, paper.Cover,
			}).Draw(t, "style")
			d.Body = append(d.Body, paper.Paragraph{Style: style, Runs: []paper.Run{{Text: text(t, "text"), Bold: true}, {Text: text(t, "more")}}})
		}
	}
	for range rapid.IntRange(0, 3).Draw(t, "signatures") {
		at := rapid.SampledFrom([]paper.SignaturePlace{paper.AtRight, paper.AtLeft, paper.Below}).Draw(t, "at")
		d.Signatures = append(d.Signatures, paper.Signature{At: at, Post: text(t, "post"), Name: text(t, "name"), Note: text(t, "note")})
	}
	return d
}

func anyTable(t *rapid.T) paper.Table {
	table := paper.Table{Heading: rapid.StringN(0, 5, -1).Draw(t, "heading"), Note: rapid.StringN(0, 5, -1).Draw(t, "note")}
	for range rapid.IntRange(0, 6).Draw(t, "columns") {
		table.Columns = append(table.Columns, paper.Column{
			Head: "Đầu", Over: rapid.SampledFrom([]string{"", "", "Chung", "Khác"}).Draw(t, "over"),
			Share: rapid.Float64Range(0, 50).Draw(t, "share"), Align: rapid.SampledFrom([]paper.Align{paper.Left, paper.Middle, paper.Right}).Draw(t, "align"),
		})
	}
	for range rapid.IntRange(0, 5).Draw(t, "rows") {
		cells := rapid.SliceOfN(rapid.StringN(0, 20, -1), 0, 8).Draw(t, "cells")
		table.Rows = append(table.Rows, paper.Row{Kind: paper.RowKind(rapid.IntRange(0, 3).Draw(t, "kind")), Cells: paper.Cells(cells...)})
	}
	return table
}

// wordsOf returns the words of a document in the order in which it sets them.
func wordsOf(d paper.Document) []string {
	var texts []string
	if h := d.Head; h.Unit != "" {
		texts = append(texts, strings.ToUpper(h.Superior), strings.ToUpper(h.Unit), paper.Country, paper.Motto, h.Numbered(), h.Dated())
	}
	texts = append(texts, strings.ToUpper(d.Title), d.Subject)
	texts = append(texts, d.Subtitles...)
	for _, block := range d.Body {
		switch b := block.(type) {
		case paper.Paragraph:
			text := ""
			for _, r := range b.Runs {
				text += r.Text
			}
			if b.Style == paper.Authority {
				text = strings.ToUpper(text)
			}
			texts = append(texts, text)
		case paper.Table:
			texts = append(texts, tableTexts(b)...)
		}
	}
	texts = append(texts, d.Source())
	if len(d.Receivers) > 0 {
		texts = append(append(texts, "Nơi nhận:"), d.ReceiverLines()...)
	}
	for _, at := range []paper.SignaturePlace{paper.AtLeft, paper.AtRight, paper.Below} {
		for _, s := range d.Signatures {
			if s.At == at || s.At == "" && at == paper.AtRight {
				texts = append(append(texts, s.Posts()...), s.Note, s.Signer())
			}
		}
	}
	return strings.Fields(strings.Join(texts, " "))
}

func tableTexts(t paper.Table) []string {
	texts := []string{t.Heading}
	if len(t.Rows) == 0 {
		return append(texts, paper.Nothing, t.Note)
	}
	var under []string
	for i, c := range t.Columns {
		switch {
		case c.Over == "":
			texts = append(texts, c.Head)
			continue
		case i == 0 || t.Columns[i-1].Over != c.Over:
			texts = append(texts, c.Over)
		}
		under = append(under, c.Head)
	}
	texts = append(texts, under...)
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			texts = append(texts, c.Text)
		}
	}
	return append(texts, t.Note)
}
