package main

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"github.com/jedib0t/go-pretty/v6/table"
	prettytext "github.com/jedib0t/go-pretty/v6/text"

	"sovang/certificates"
	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/docx"
	"sovang/registry/dossier"
	"sovang/registry/paper"
	"sovang/registry/sheet"
	"sovang/registry/store"
)

// openOffice returns the office that writes the papers of the unit that keeps
// the book, with everything the register holds. A zero day leaves room for the
// day on paper.
func (e *env) openOffice(ctx context.Context, reg *store.Register, number string, day cal.Date) (dossier.Office, registry.Batch, error) {
	settings, err := reg.Settings(ctx)
	if err != nil {
		return dossier.Office{}, registry.Batch{}, err
	}
	book, err := reg.Everything(ctx)
	if err != nil {
		return dossier.Office{}, registry.Batch{}, err
	}
	office, err := dossier.NewOffice(reg.Catalogue(), settings, book)
	office.Number, office.Date, office.Until = number, day, e.today()
	return office, book, err
}

// paperFile writes a paper in the form that the file's ending asks for: .pdf,
// .docx or .xlsx.
func paperFile(d paper.Document, path string) ([]byte, error) {
	var file bytes.Buffer
	var err error
	switch endingOf(path) {
	case ".docx":
		err = docx.Write(&file, d)
	case ".xlsx":
		err = sheet.WritePaperXLSX(&file, d)
	default:
		return certificates.PrintDocument(d)
	}
	return file.Bytes(), err
}

// printPaper shows a paper on the screen: its title, its lines and tables.
func (e *env) printPaper(d paper.Document) {
	fmt.Fprintln(e.stdout, d.Heading())
	for _, subtitle := range d.Subtitles {
		fmt.Fprintln(e.stdout, subtitle)
	}
	for _, block := range d.Body {
		switch block := block.(type) {
		case paper.Table:
			e.printPaperTable(block)
		case paper.Paragraph:
			for _, run := range block.Runs {
				fmt.Fprint(e.stdout, run.Text)
			}
			fmt.Fprintln(e.stdout)
		}
	}
}

func (e *env) printPaperTable(t paper.Table) {
	if t.Heading != "" {
		fmt.Fprintln(e.stdout, t.Heading)
	}
	if len(t.Rows) == 0 {
		fmt.Fprintln(e.stdout, paper.Nothing)
		return
	}
	w := e.newTable()
	head := make(table.Row, len(t.Columns))
	for i, column := range t.Columns {
		head[i] = spaced(column.Over, column.Head)
	}
	w.AppendHeader(head)
	for _, row := range t.Rows {
		w.AppendRow(paperRow(row, len(t.Columns)), table.RowConfig{AutoMerge: row.Kind == paper.Group, AutoMergeAlign: prettytext.AlignLeft})
	}
	w.Render()
	if t.Note != "" {
		fmt.Fprintln(e.stdout, t.Note)
	}
}

// paperRow are the cells of a row; the heading of a group stands in all of the
// columns, which are merged.
func paperRow(row paper.Row, columns int) table.Row {
	if row.Kind == paper.Group {
		return slices.Repeat(table.Row{row.Cells[0].Text}, columns)
	}
	cells := make(table.Row, len(row.Cells))
	for i, cell := range row.Cells {
		cells[i] = cell.Text
	}
	return cells
}

// documentView is a paper with tables as --json prints it.
type documentView struct {
	Title    string      `json:"title"`
	Subject  string      `json:"subject"`
	Subtitle []string    `json:"subtitles"`
	Tables   []tableView `json:"tables"`
}

type tableView struct {
	Heading string    `json:"heading"`
	Columns []string  `json:"columns"`
	Rows    []rowView `json:"rows"`
}

// rowView is a row; numbers are numbers and days as the data file keeps them.
type rowView struct {
	Kind  string `json:"kind"`
	Cells []any  `json:"cells"`
}

// viewDocument is a paper as --json prints it, its tables alone.
func viewDocument(d paper.Document) documentView {
	view := documentView{Title: d.Title, Subject: d.Subject, Subtitle: append([]string{}, d.Subtitles...), Tables: []tableView{}}
	for _, block := range d.Body {
		t, ok := block.(paper.Table)
		if !ok {
			continue
		}
		shown := tableView{Heading: t.Heading, Rows: []rowView{}}
		for _, column := range t.Columns {
			shown.Columns = append(shown.Columns, spaced(column.Over, column.Head))
		}
		for _, row := range t.Rows {
			shown.Rows = append(shown.Rows, viewRow(row))
		}
		view.Tables = append(view.Tables, shown)
	}
	return view
}

func viewRow(row paper.Row) rowView {
	view := rowView{Kind: map[paper.RowKind]string{paper.Plain: "row", paper.Group: "group", paper.Sum: "sum", paper.Total: "total"}[row.Kind]}
	for _, cell := range row.Cells {
		switch {
		case cell.Numeric:
			view.Cells = append(view.Cells, cell.Number)
		case cell.Day.IsDay():
			view.Cells = append(view.Cells, cell.Day.String())
		default:
			view.Cells = append(view.Cells, cell.Text)
		}
	}
	return view
}
