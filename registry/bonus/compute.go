package bonus

import (
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// MinistryName is the payer of what the Ministry of Defence pays.
const MinistryName = "Bộ Quốc phòng"

// Compute works out the money of the awards.
//
// The sum is the multiple of the base salary in force on the day of the
// decision, rounded up (Nghị định 91/2017/NĐ-CP, Điều 68). Of several
// emulation titles of one recipient by decisions of one day for the same
// achievement, which is the same period and movement, only the highest is
// paid; titles for different periods, and a title beside a form of
// commendation, are all paid (Điều 66.2; Thông tư 151/2018/TT-BQP, Điều 81.2).
// The Ministry pays for its own awards and those of the Government and the
// State, other awards are paid by who signs, and a branch or mass body pays
// at the summing-up of its own movement (Điều 79.4 and 80).
func Compute(cat *catalogue.Catalogue, items []Item) Sheet {
	sheet := Sheet{Lines: make([]Line, len(items))}
	titles := make(map[achievement][]*Line)
	for i, item := range items {
		honour, known := honourOf(cat, item)
		sheet.Lines[i] = lineOf(cat, item, honour)
		if line := &sheet.Lines[i]; known && line.Ruling == Paid && honour.Kind.Family() == catalogue.EmulationTitle {
			key := achievementOf(item)
			titles[key] = append(titles[key], line)
		}
	}
	for _, of := range titles {
		payHighest(of)
	}
	sheet.add()
	return sheet
}

// honourOf returns the honour of an award; one that the catalogue does not
// know stands for itself.
func honourOf(cat *catalogue.Catalogue, item Item) (honour catalogue.Honour, known bool) {
	honour, _, err := cat.Honour(item.Award.Honour, item.DecidedOn)
	if err != nil {
		return catalogue.Honour{Code: item.Award.Honour, Name: item.Award.Honour}, false
	}
	return honour, true
}

// lineOf works out the money of one award by itself.
func lineOf(cat *catalogue.Catalogue, item Item, honour catalogue.Honour) Line {
	line := Line{Item: item, HonourName: honour.FullName(item.Issuer), Ruling: NotKnown}
	terms, known := cat.BonusTermsOn(item.DecidedOn)
	salary, paid := cat.BaseSalaryOn(item.DecidedOn)
	if !known || !paid {
		return line
	}
	line.Base = salary.Amount
	row, found := cat.BonusOn(item.Award.Honour, item.Award.Subject.For(), item.DecidedOn)
	line.rest(cat, row.Basis, terms.Basis, salary.Basis)
	switch {
	case item.Award.Type == registry.ByForeign:
		line.Ruling = Souvenir
		return line
	case !found:
		line.Ruling = NoMoney
		return line
	}
	line.Tenths = row.Tenths
	line.Amount = product(salary.Amount, row.Tenths, terms.RoundUpTo)
	line.Payer = payerOf(item, terms)
	line.Ruling, line.Sum = Paid, line.Amount
	if row.AtMost {
		line.Ruling, line.Sum = Ceiling, 0
	}
	return line
}

// rest notes that the line rests on the rows.
func (l *Line) rest(cat *catalogue.Catalogue, rows ...catalogue.Basis) {
	var cites []string
	for _, row := range rows {
		if cite := cat.Cite(row.Source); cite != "" {
			cites = append(cites, cite)
		}
		if doubt(row.Confidence) > doubt(l.Confidence) {
			l.Confidence = row.Confidence
		}
	}
	l.Cite = strings.Join(cites, "; ")
}

// doubt orders confidences, the surest first.
func doubt(c catalogue.Confidence) int {
	return slices.Index([]catalogue.Confidence{"", catalogue.Confirmed, catalogue.Derived, catalogue.Unconfirmed}, c)
}

// product is the multiple of the base salary, rounded up to a whole number of
// steps (Nghị định 91/2017/NĐ-CP, Điều 68.2: tens of thousands of đồng).
func product(base int64, tenths int, step int64) int64 {
	step = max(step, 1)
	unit := 10 * step // the product is in tenths of đồng
	return (base*int64(tenths) + unit - 1) / unit * step
}

func payerOf(item Item, terms catalogue.BonusTerms) string {
	switch {
	case item.Branch != "":
		return item.Branch
	case slices.Contains(terms.MinistryPays, item.Level):
		return MinistryName
	}
	return item.Issuer
}

// achievement is what one recipient achieved, as rewarded on one day.
type achievement struct {
	subject  registry.Subject
	on       cal.Date
	period   cal.Period
	movement string
}

func achievementOf(item Item) achievement {
	subject := item.Award.Subject
	if subject.Code() != "" {
		subject.Name = ""
	}
	return achievement{subject, item.DecidedOn, item.Award.Period, item.Award.Movement}
}

// payHighest leaves the money to the highest of several titles, the first
// one of equals.
func payHighest(titles []*Line) {
	highest := titles[0]
	for _, line := range titles[1:] {
		if line.Amount > highest.Amount {
			highest = line
		}
	}
	for _, line := range titles {
		if line != highest {
			line.Ruling, line.Sum, line.Payer, line.Higher = Covered, 0, "", highest.HonourName
		}
	}
}

// add sums up the lines.
func (s *Sheet) add() {
	for _, line := range s.Lines {
		if line.Payer == "" {
			continue
		}
		i := slices.IndexFunc(s.Payers, func(t Total) bool { return t.Payer == line.Payer })
		if i < 0 {
			i = len(s.Payers)
			s.Payers = append(s.Payers, Total{Payer: line.Payer})
		}
		if line.Ruling == Paid {
			s.Payers[i].Lines++
			s.Payers[i].Sum += line.Sum
			s.Sum += line.Sum
		}
	}
}
