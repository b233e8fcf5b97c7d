package sheet

import (
	"reflect"
	"slices"

	"sovang/registry"
)

// layout is the list of one kind of entry.
type layout struct {
	kind    registry.EntryKind
	title   string // the name of its sheet
	also    []string
	columns []column
	// known maps the keys of the headings to fields, none for a column that is
	// not read; ignored holds the keys of those that the register does not need.
	known   map[string][]string
	ignored map[string]bool
	// given are the fields that titles tell.
	given map[string]Fact
	// repeated are the fields that follow-on rows of one entry repeat.
	repeated []string
	// write passes every entry of the batch to row, once a row.
	write func(b *registry.Batch, row func(visit func(fields)))
	// read adds what a row says to the batch.
	read func(b *registry.Batch, r *rowReader)
}

// Kinds lists the kinds of entry that have a list, in the order in which they
// come in. Decisions and awards are the same list; what belongs to papers has
// none.
func Kinds() []registry.EntryKind {
	var kinds []registry.EntryKind
	for _, count := range (registry.Batch{}).Len() {
		if _, ok := layoutOf(count.Kind); ok {
			kinds = append(kinds, count.Kind)
		}
	}
	return kinds
}

// layouts lists the kinds of list in the order of the interchange. Decisions
// and awards share one list with a row for each award.
func layouts() []layout {
	return []layout{
		{kind: registry.Units, title: "Đơn vị", also: []string{"units", "Danh sách đơn vị", "don-vi"}, columns: unitColumns(),
			repeated: []string{"code", "name"}, write: writeEach(unitsOf, unitFields), read: readUnit},
		{kind: registry.People, title: "Cá nhân", also: []string{"people", "Quân nhân", "Danh sách cá nhân", "Danh sách quân nhân"}, columns: personColumns(),
			repeated: []string{"code", "name"}, write: writeEach(peopleOf, personFields), read: readPerson},
		plain(registry.Movements, "Phong trào", movementColumns(), movementsOf, movementFields),
		about(registry.Exemplars, "Điển hình", exemplarColumns(), exemplarsOf, exemplarFields, subjectOfExemplar, "Điển hình tiên tiến"),
		{kind: registry.Decisions, title: "Quyết định", also: []string{"decisions", "awards", "Khen thưởng", "Quyết định khen thưởng", "Danh sách khen thưởng"},
			columns: append(decisionColumns(), awardColumns()...), write: writeDecisions, read: readDecisionRow},
		about(registry.Grades, "Xếp loại", gradeColumns(), gradesOf, gradeFields, subjectOfGrade, "Phân loại"),
		plain(registry.Tallies, "Tổng hợp xếp loại", tallyColumns(), talliesOf, tallyFields, "Tổng hợp phân loại"),
		about(registry.Initiatives, "Sáng kiến", initiativeColumns(), initiativesOf, initiativeFields, subjectOfInitiative, "Sáng kiến, đề tài"),
		about(registry.Disciplines, "Kỷ luật", disciplineColumns(), disciplinesOf, disciplineFields, subjectOfDiscipline),
		about(registry.Registrations, "Đăng ký thi đua", registrationColumns(), registrationsOf, registrationFields, subjectOfRegistration, "Đăng ký"),
		nominationLayout(),
		{kind: registry.Figures, title: "Số liệu", also: []string{"figures", "Số liệu tổng kết"}, columns: figureColumns(),
			write: writeEach(figuresOf, figureFields), read: readFigure},
	}
}

// indexedLayouts lists the kinds of list ready to recognise headings.
func indexedLayouts() []layout {
	all := layouts()
	for i := range all {
		all[i].indexHeadings()
	}
	return all
}

func (l *layout) indexHeadings() {
	l.known, l.ignored = map[string][]string{}, map[string]bool{}
	for _, c := range l.columns {
		for _, heading := range append([]string{c.heading}, c.also...) {
			if key := headingKey(heading); l.known[key] == nil {
				l.known[key] = []string{c.field}
			}
		}
	}
	for _, heading := range append(ignoredHeadings(), ignoredOf(l.kind)...) {
		l.ignored[headingKey(heading)] = true
	}
}

// layoutOf returns the list of a kind; ok is false when there is none.
func layoutOf(kind registry.EntryKind) (l layout, ok bool) {
	return findLayout(layouts(), kind)
}

func findLayout(all []layout, kind registry.EntryKind) (l layout, ok bool) {
	isAwards := kind == registry.Awards
	if isAwards {
		kind = registry.Decisions
	}
	i := slices.IndexFunc(all, func(l layout) bool { return l.kind == kind })
	if i < 0 {
		return layout{}, false
	}
	l = all[i]
	if isAwards {
		l.title = "Khen thưởng"
	}
	return l, true
}

// isNamed tells whether a title names this list.
func (l layout) isNamed(title string) bool {
	key := headingKey(title)
	return slices.ContainsFunc(append([]string{l.title, string(l.kind)}, l.also...), func(name string) bool {
		return headingKey(name) == key
	})
}

// written are the columns of an exported list.
func (l layout) written() []column {
	return slices.DeleteFunc(slices.Clone(l.columns), func(c column) bool { return c.hidden })
}

// plain is a list with a row for each entry and nothing special.
func plain[T any](kind registry.EntryKind, title string, columns []column, of func(*registry.Batch) *[]T, visit func(fields, *T), also ...string) layout {
	return layout{
		kind: kind, title: title, also: also, columns: columns, write: writeEach(of, visit),
		read: func(b *registry.Batch, r *rowReader) { readEntry(r, kind, of(b), visit) },
	}
}

// about is a plain list of entries about units and people, written with
// their names beside the codes. A name beside a code is not read.
func about[T any](kind registry.EntryKind, title string, columns []column, of func(*registry.Batch) *[]T, visit func(fields, *T), subject func(*T) registry.Subject, also ...string) layout {
	l := plain(kind, title, columns, of, visit, also...)
	l.write = func(b *registry.Batch, row func(func(fields))) {
		names, entries := namesByCode(b), *of(b)
		for i := range entries {
			row(func(f fields) {
				visit(f, &entries[i])
				if name, ok := names[withoutName(subject(&entries[i]))]; ok {
					f.text("name", &name)
				}
			})
		}
	}
	return l
}

func withoutName(s registry.Subject) registry.Subject {
	s.Name = ""
	return s
}

// namesByCode returns the names of the units and people of a batch.
func namesByCode(b *registry.Batch) map[registry.Subject]string {
	names := make(map[registry.Subject]string, len(b.Units)+len(b.People))
	for _, u := range b.Units {
		names[registry.UnitSubject(u.Code)] = u.Name
	}
	for _, p := range b.People {
		names[registry.PersonSubject(p.Code)] = p.Name
	}
	return names
}

func subjectOfExemplar(e *registry.Exemplar) registry.Subject         { return e.Subject }
func subjectOfGrade(g *registry.Grade) registry.Subject               { return g.Subject }
func subjectOfInitiative(i *registry.Initiative) registry.Subject     { return i.Subject }
func subjectOfDiscipline(d *registry.Discipline) registry.Subject     { return d.Subject }
func subjectOfRegistration(r *registry.Registration) registry.Subject { return r.Subject }
func subjectOfNomination(n *registry.Nomination) registry.Subject     { return n.Subject }

func writeEach[T any](of func(*registry.Batch) *[]T, visit func(fields, *T)) func(*registry.Batch, func(func(fields))) {
	return func(b *registry.Batch, row func(func(fields))) {
		entries := *of(b)
		for i := range entries {
			row(func(f fields) { visit(f, &entries[i]) })
		}
	}
}

// many is how many entries make a long list.
const many = 4096

// readEntry reads the row as the next entry of the list.
func readEntry[T any](r *rowReader, kind registry.EntryKind, entries *[]T, visit func(fields, *T)) *T {
	var entry T
	r.begin(kind, len(*entries))
	visit(r, &entry)
	if len(*entries) == cap(*entries) && len(*entries) >= many { // at once: the old ones would need their room beside the new ones
		*entries = slices.Grow(*entries, r.source.expected(len(*entries)))
	}
	*entries = append(*entries, entry)
	return &(*entries)[len(*entries)-1]
}

func unitsOf(b *registry.Batch) *[]registry.Unit                 { return &b.Units }
func peopleOf(b *registry.Batch) *[]registry.Person              { return &b.People }
func movementsOf(b *registry.Batch) *[]registry.Movement         { return &b.Movements }
func exemplarsOf(b *registry.Batch) *[]registry.Exemplar         { return &b.Exemplars }
func gradesOf(b *registry.Batch) *[]registry.Grade               { return &b.Grades }
func talliesOf(b *registry.Batch) *[]registry.Tally              { return &b.Tallies }
func initiativesOf(b *registry.Batch) *[]registry.Initiative     { return &b.Initiatives }
func disciplinesOf(b *registry.Batch) *[]registry.Discipline     { return &b.Disciplines }
func registrationsOf(b *registry.Batch) *[]registry.Registration { return &b.Registrations }
func nominationsOf(b *registry.Batch) *[]registry.Nomination     { return &b.Nominations }
func figuresOf(b *registry.Batch) *[]registry.Figure             { return &b.Figures }

// readUnit reads a unit, or one more former name of the unit in the row above.
func readUnit(b *registry.Batch, r *rowReader) {
	if n := len(b.Units); n > 0 && r.plainText("code") == b.Units[n-1].Code && r.anyOf("code") {
		var next registry.Unit
		last := &b.Units[n-1]
		unitFields(r.silent(), &next)
		next.Kind = r.defaultKind(next.Kind)
		if continues(*last, next, registry.Unit{Code: last.Code, Name: either(next.Name, last.Name), Kind: next.Kind}, func(u *registry.Unit) { u.FormerNames = nil }) {
			r.resume(registry.Units, n-1, len(last.FormerNames))
			unitFields(r, &next)
			last.FormerNames = append(last.FormerNames, next.FormerNames...)
			return
		}
	}
	unit := readEntry(r, registry.Units, &b.Units, unitFields)
	unit.Kind = r.defaultKind(unit.Kind)
}

// continues tells whether a row carries on the entry above: it says the same
// of it, or no more than its code and name. cut takes the parts away.
func continues[T any](last, next, short T, cut func(*T)) bool {
	cut(&last)
	cut(&next)
	return reflect.DeepEqual(next, last) || reflect.DeepEqual(next, short)
}

// either returns the name that a short row may have: none, or the one above.
func either(name, above string) string {
	if name == "" {
		return ""
	}
	return above
}

// readFigure reads a figure; without a last year it is of one year.
func readFigure(b *registry.Batch, r *rowReader) {
	figure := readEntry(r, registry.Figures, &b.Figures, figureFields)
	if figure.Period.To == 0 && r.plainText("to") == "" {
		figure.Period.To = figure.Period.From
	}
}
