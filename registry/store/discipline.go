package store

import (
	"context"
	"fmt"
	"strconv"

	"github.com/uptrace/bun"

	"sovang/registry"
	"sovang/registry/cal"
)

type disciplineRow struct {
	bun.BaseModel `bun:"table:disciplines,alias:k"`
	ID            int64  `bun:"id,pk,autoincrement"`
	UID           string `bun:"uid"`
	subjectColumns
	Date    day    `bun:"date"`
	Form    string `bun:"form"`
	Until   day    `bun:"until"`
	Pending bool   `bun:"pending"`
}

func disciplines() table[registry.Discipline, disciplineRow] {
	return table[registry.Discipline, disciplineRow]{
		kind:   registry.Disciplines,
		key:    disciplineKey,
		uid:    func(d *registry.Discipline) *string { return &d.UID },
		number: func(d *registry.Discipline) *int64 { return &d.ID },
		clash: func(o, n registry.Discipline) registry.Fault {
			return recordClash(pair{"until", o.Until.Short(), n.Until.Short()},
				pair{"pending", strconv.FormatBool(o.Pending), strconv.FormatBool(n.Pending)})
		},
		join:  joinSubject,
		order: compareDisciplines,
		row: func(id int64, d registry.Discipline, c *codes) disciplineRow {
			return disciplineRow{
				ID: id, UID: d.UID, subjectColumns: c.subject(d.Subject),
				Date: day{d.Date}, Form: d.Form, Until: day{d.Until}, Pending: d.Pending}
		},
		held: func(r disciplineRow) held[registry.Discipline] {
			return held[registry.Discipline]{id: r.ID, value: registry.Discipline{
				ID: r.ID, UID: r.UID, Subject: r.subject(), Date: r.Date.Date, Form: r.Form, Until: r.Until.Date, Pending: r.Pending}}
		},
	}
}

func disciplineKey(d registry.Discipline) string {
	if d.Subject.Code() == "" {
		return ""
	}
	return fmt.Sprintf("%s %s %s", subjectKey(d.Subject), d.Date, d.Form)
}

// EndDiscipline enters the day on which a disciplinary measure ends, and with
// final that it is pending no longer. A pending measure may become final
// without an end; a measure ends once.
func (r *Register) EndDiscipline(ctx context.Context, id int64, until cal.Date, final bool) error {
	return r.write(ctx, "end discipline", func(ctx context.Context, w *writer) error {
		before, err := byNumber(ctx, w.Tx, disciplines(), "k.id", id)
		if err != nil {
			return err
		}
		after := before.value
		if !until.IsZero() {
			after.Until = until
		}
		after.Pending = after.Pending && !final
		if err := refuse(after.Validate(), registry.Disciplines, checkEnding(before.value, until, final)); err != nil {
			return err
		}
		_, err = w.NewUpdate().Model((*disciplineRow)(nil)).Set("until = ?", after.Until.String()).Set("pending = ?", after.Pending).
			Where("id = ?", id).Exec(ctx)
		if err != nil {
			return fmt.Errorf("end discipline %d: %w", id, err)
		}
		return w.changed(registry.Disciplines, disciplineKey(after), before.value, after)
	})
}

// checkEnding lists what speaks against ending a measure.
func checkEnding(d registry.Discipline, until cal.Date, final bool) registry.Faults {
	switch {
	case !until.IsZero() && !d.Until.IsZero():
		return done("until", until, d.Until)
	case until.IsZero() && !(final && d.Pending):
		return requireDate("until", until)
	}
	return nil
}
