package store

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"sovang/registry"
)

type personRow struct {
	bun.BaseModel   `bun:"table:people,alias:p"`
	ID              int64  `bun:"id,pk,autoincrement"`
	UID             string `bun:"uid"`
	Code            string `bun:"code"`
	CodeKey         string `bun:"code_key"`
	Name            string `bun:"name"`
	NameKey         string `bun:"name_key"`
	Born            day    `bun:"born"`
	Sex             string `bun:"sex"`
	Category        string `bun:"category"`
	Hometown        string `bun:"hometown"`
	Enlisted        day    `bun:"enlisted"`
	Discharged      day    `bun:"discharged"`
	DischargeReason string `bun:"discharge_reason"`
	PartyJoined     day    `bun:"party_joined"`
}

type aliasRow struct {
	bun.BaseModel `bun:"table:aliases,alias:a"`
	ID            int64  `bun:"id,pk,autoincrement"`
	PersonID      int64  `bun:"person_id"`
	Name          string `bun:"name"`
	NameKey       string `bun:"name_key"`
}

type postingRow struct {
	bun.BaseModel `bun:"table:postings,alias:o"`
	ID            int64  `bun:"id,pk,autoincrement"`
	PersonID      int64  `bun:"person_id"`
	From          day    `bun:"from_day"`
	To            day    `bun:"to_day"`
	UnitID        int64  `bun:"unit_id"`
	Rank          string `bun:"rank"`
	Post          string `bun:"post"`
	Coefficient   string `bun:"coefficient"`
	Hardship      bool   `bun:"hardship"`
	FromUnsure    bool   `bun:"from_unsure"`
	UnitCode      string `bun:"unit_code,scanonly"`
}

func people() table[registry.Person, personRow] {
	return table[registry.Person, personRow]{
		kind:     registry.People,
		key:      func(p registry.Person) string { return p.Code },
		uid:      func(p *registry.Person) *string { return &p.UID },
		complete: registry.Person.Complete,
		merge:    mergePeople,
		clash:    personClash,
		order:    func(a, b registry.Person) int { return strings.Compare(a.Code, b.Code) },
		row:      newPersonRow,
		held:     personRow.held,
	}
}

// personClash is the fault that an entry says otherwise than the person of its
// code, or that it is somebody else.
func personClash(older, newer registry.Person) registry.Fault {
	posted := older
	posted.Postings = newer.Postings
	if _, agree := posted.Complete(newer); !agree || registry.Fold(older.Name) != registry.Fold(newer.Name) {
		return codeClash(older.Code, older.Name)
	}
	if before, after, otherwise := registry.BeginsOtherwise(older.Postings, newer.Postings); otherwise {
		return beginsOtherwise(before, after)
	}
	present, _ := older.Present()
	last, _ := newer.Present()
	return registry.Fault{Code: registry.FaultPostedOtherwise, Field: "postings", Value: last.String(),
		Args: map[string]string{"older": present.String(), "code": older.Code}}
}

func newPersonRow(id int64, p registry.Person, _ *codes) personRow {
	return personRow{
		ID: id, UID: p.UID, Code: p.Code, CodeKey: registry.Fold(p.Code), Name: p.Name, NameKey: registry.Fold(p.Name),
		Born: day{p.Born}, Sex: p.Sex, Category: string(p.Category), Hometown: p.Hometown, Enlisted: day{p.Enlisted},
		Discharged: day{p.Discharged}, DischargeReason: p.DischargeReason, PartyJoined: day{p.PartyJoined},
	}
}

func (r personRow) held() held[registry.Person] {
	return held[registry.Person]{id: r.ID, value: registry.Person{
		UID: r.UID, Code: r.Code, Name: r.Name, Born: r.Born.Date, Sex: r.Sex, Category: registry.Category(r.Category),
		Hometown: r.Hometown, Enlisted: r.Enlisted.Date, Discharged: r.Discharged.Date, DischargeReason: r.DischargeReason,
		PartyJoined: r.PartyJoined.Date,
	}}
}

// mergePeople keeps the other names of the person, and the postings when the
// newer entry has none; one whose first day is unsure replaces none and comes
// after them. The name that is corrected is no other name: what was typed wrong
// stays in the log.
func mergePeople(older, newer registry.Person) (registry.Person, bool) {
	for _, name := range older.Aliases {
		if !slices.Contains(newer.Aliases, name) {
			newer.Aliases = append(newer.Aliases, name)
		}
	}
	sure := slices.ContainsFunc(newer.Postings, func(p registry.Posting) bool { return !p.FromUnsure })
	if sure {
		return newer, true
	}
	fits := true
	told := newer.Postings
	newer.Postings = older.Postings
	for _, posting := range told {
		if newer.Postings, fits = registry.NextPosting(newer.Postings, posting); !fits {
			break
		}
	}
	return newer, fits
}

func sortPostings(postings []registry.Posting) {
	slices.SortStableFunc(postings, func(a, b registry.Posting) int { return strings.Compare(a.From.String(), b.From.String()) })
}

// loadPeople reads people with their other names and postings, by code.
func loadPeople(ctx context.Context, tx bun.Tx, narrow narrowing) ([]held[registry.Person], error) {
	loaded, err := people().load(ctx, tx, narrow)
	if err != nil {
		return nil, err
	}
	byID := make(map[int64]*registry.Person, len(loaded))
	ids := make([]int64, len(loaded))
	for i := range loaded {
		ids[i] = loaded[i].id
		byID[ids[i]] = &loaded[i].value
	}
	err = inChunks(ids, func(part []int64) error {
		if err := loadAliases(ctx, tx, part, byID); err != nil {
			return err
		}
		return loadPostings(ctx, tx, part, byID)
	})
	return loaded, err
}

func loadAliases(ctx context.Context, tx bun.Tx, ids []int64, byID map[int64]*registry.Person) error {
	var rows []aliasRow
	if err := tx.NewSelect().Model(&rows).Where("a.person_id IN (?)", bun.List(ids)).Order("a.id").Scan(ctx); err != nil {
		return fmt.Errorf("read aliases: %w", err)
	}
	for _, row := range rows {
		person := byID[row.PersonID]
		person.Aliases = append(person.Aliases, row.Name)
	}
	return nil
}

func loadPostings(ctx context.Context, tx bun.Tx, ids []int64, byID map[int64]*registry.Person) error {
	var rows []postingRow
	query := joinUnit(tx.NewSelect().Model(&rows).ColumnExpr("?TableColumns"))
	if err := query.Where("o.person_id IN (?)", bun.List(ids)).Order("o.from_day", "o.id").Scan(ctx); err != nil {
		return fmt.Errorf("read postings: %w", err)
	}
	for _, row := range rows {
		person := byID[row.PersonID]
		person.Postings = append(person.Postings, registry.Posting{
			From: row.From.Date, To: row.To.Date, Unit: row.UnitCode, Rank: row.Rank, Post: row.Post,
			Coefficient: row.Coefficient, Hardship: row.Hardship, FromUnsure: row.FromUnsure})
	}
	return nil
}

// writePeople records people with their other names and postings.
func writePeople(ctx context.Context, w *writer, p plan[registry.Person], c *codes) error {
	ids, err := people().write(ctx, w, p, c)
	if err != nil {
		return err
	}
	for i, id := range ids {
		c.people[p.added[i].after.Code] = id
	}
	for _, person := range p.replaced {
		for _, model := range []any{(*aliasRow)(nil), (*postingRow)(nil)} {
			if _, err := w.NewDelete().Model(model).Where("person_id = ?", person.id).Exec(ctx); err != nil {
				return fmt.Errorf("replace person %s: %w", person.after.Code, err)
			}
		}
	}
	return writePersonParts(ctx, w, p, c)
}

func writePersonParts(ctx context.Context, w *writer, p plan[registry.Person], c *codes) error {
	var aliases []aliasRow
	var postings []postingRow
	for _, change := range p.all() {
		id := c.people[change.after.Code]
		for _, name := range change.after.Aliases {
			aliases = append(aliases, aliasRow{PersonID: id, Name: name, NameKey: registry.Fold(name)})
		}
		for _, posting := range change.after.Postings {
			postings = append(postings, postingRow{
				PersonID: id, From: day{posting.From}, To: day{posting.To}, UnitID: c.units[posting.Unit],
				Rank: posting.Rank, Post: posting.Post, Coefficient: posting.Coefficient, Hardship: posting.Hardship,
				FromUnsure: posting.FromUnsure})
		}
	}
	if err := insertRows(ctx, w, aliases); err != nil {
		return fmt.Errorf("add aliases: %w", err)
	}
	return wrap("add postings", insertRows(ctx, w, postings))
}

// PersonFilter narrows what [Register.People] returns; empty fields do not
// narrow.
type PersonFilter struct {
	// Unit returns the people whose newest posting is there; with Under also
	// those in the units below it.
	Unit     string
	Under    bool
	Category registry.Category
	// Serving leaves out the discharged.
	Serving bool
	// Codes returns those people only.
	Codes []string
}

// People returns people with their postings, by code.
func (r *Register) People(ctx context.Context, f PersonFilter) ([]registry.Person, error) {
	var found []registry.Person
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) error {
		ids, err := unitScope(ctx, tx, f.Unit, f.Under)
		if err != nil {
			return err
		}
		loaded, err := loadPeople(ctx, tx, func(q *bun.SelectQuery) *bun.SelectQuery { return f.narrow(q, ids) })
		found = values(loaded)
		return err
	})
	return found, err
}

func (f PersonFilter) narrow(q *bun.SelectQuery, unitIDs []int64) *bun.SelectQuery {
	if f.Unit != "" {
		q = q.Where(postedAt("p.id", "'9999-12-31'")+" IN (?)", bun.List(unitIDs))
	}
	if f.Category != "" {
		q = q.Where("p.category = ?", string(f.Category))
	}
	if f.Serving {
		q = q.Where("p.discharged = ''")
	}
	if len(f.Codes) > 0 {
		q = q.Where("p.code IN (?)", bun.List(f.Codes))
	}
	return q
}

// Person returns the person of that code, or a [*NotFoundError].
func (r *Register) Person(ctx context.Context, code string) (registry.Person, error) {
	var person held[registry.Person]
	err := r.read(ctx, func(ctx context.Context, tx bun.Tx) (err error) {
		person, err = onePerson(ctx, tx, code)
		return err
	})
	return person.value, err
}

func onePerson(ctx context.Context, tx bun.Tx, code string) (held[registry.Person], error) {
	found, err := loadPeople(ctx, tx, byColumn("p.code", []string{code}))
	return only(found, err, registry.People, code)
}
