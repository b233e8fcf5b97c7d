package eligibility

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// unitOrder is what an article asks of a unit for an order by merit.
type unitOrder struct {
	cite, honour, path string
	before             string // the predecessor
	years, age         int    // of excellent work since then; of the unit
	// flags are the sets of awards of which one suffices, of a unit that may
	// get emulation flags; certificates are the BK_BQP of one that may not.
	flags        []map[string]int
	certificates int
	unity, party bool
}

func TestOrdersOfUnitsForMerit(t *testing.T) {
	type set = map[string]int
	two := []set{{"CO_BQP": 2}, {"CO_BQP": 1, "BK_BQP": 1}}
	three := []set{{"CO_CP": 1, "CO_BQP": 1}, {"CO_BQP": 3}}
	four := []set{{"CO_CP": 1, "CO_BQP": 2}, {"CO_BQP": 4}}
	tenThird := []set{{"CO_CP": 2, "BK_TTG": 1}, {"CO_CP": 2, "CO_BQP": 2}}
	tenSecond := []set{{"CO_CP": 2, "BK_TTG": 1, "BK_BQP": 1}, {"CO_CP": 2, "CO_BQP": 2, "BK_BQP": 1}}
	tenFirst := []set{{"CO_CP": 3, "BK_TTG": 1}, {"CO_CP": 3, "CO_BQP": 2}}
	var cases []orderCase
	for _, o := range []unitOrder{
		{cite: "TT151 Đ27.2a", honour: "HC_BVTQ_3", path: "a", before: "BK_TTG", years: 5, age: 10, flags: two, certificates: 2, party: true},
		{cite: "TT151 Đ26.2a", honour: "HC_BVTQ_2", path: "a", before: "HC_BVTQ_3", years: 5, flags: three, certificates: 2, party: true},
		{cite: "TT151 Đ25.2a", honour: "HC_BVTQ_1", path: "a", before: "HC_BVTQ_2", years: 5, flags: four, certificates: 3, party: true},
		{cite: "TT151 Đ24.2a", honour: "HC_LAODONG_3", path: "a", before: "BK_TTG", years: 5, age: 10, flags: two, certificates: 2, unity: true},
		{cite: "TT151 Đ23.2a", honour: "HC_LAODONG_2", path: "a", before: "HC_LAODONG_3", years: 5, flags: three, certificates: 2, unity: true},
		{cite: "TT151 Đ22.2a", honour: "HC_LAODONG_1", path: "a", before: "HC_LAODONG_2", years: 5, flags: four, certificates: 3, unity: true},
		{cite: "TT151 Đ21.2", honour: "HC_QUANCONG_3", before: "HC_BVTQ_1", years: 10, age: 30, flags: tenThird, party: true},
		{cite: "TT151 Đ20.2", honour: "HC_QUANCONG_2", before: "HC_QUANCONG_3", years: 10, flags: tenSecond, party: true},
		{cite: "TT151 Đ19.2", honour: "HC_QUANCONG_1", before: "HC_QUANCONG_2", years: 10, flags: tenFirst, party: true},
		{cite: "TT151 Đ18.2", honour: "HC_DOCLAP_3", path: "merit", before: "HC_LAODONG_1", years: 10, age: 30, flags: tenThird, unity: true, party: true},
		{cite: "TT151 Đ17.2", honour: "HC_DOCLAP_2", path: "merit", before: "HC_DOCLAP_3", years: 10, flags: tenSecond, unity: true, party: true},
		{cite: "TT151 Đ16.2", honour: "HC_DOCLAP_1", path: "merit", before: "HC_DOCLAP_2", years: 10, flags: tenFirst, unity: true, party: true},
	} {
		cases = append(cases, o.cases(t)...)
	}
	runOrders(t, cases)
}

// cases are those of each set of awards, for a unit that may get flags and
// for one that may not.
func (o unitOrder) cases(t *testing.T) []orderCase {
	var cases []orderCase
	for _, need := range o.flags {
		cases = append(cases, o.with(t, fmt.Sprint("flags ", need), need, true))
	}
	if o.certificates > 0 {
		need := map[string]int{"BK_BQP": o.certificates}
		return append(cases, o.with(t, fmt.Sprint("no flags ", need), need, false))
	}
	return cases
}

func (o unitOrder) with(t *testing.T, name string, need map[string]int, flags bool) orderCase {
	fit := func() *dossier {
		d := o.won(t, need, orderYear-cal.Year(o.years))
		if !flags {
			d.noFlags()
		}
		return d
	}
	misses := []orderMiss{
		{name: "predecessor missing", spoil: lose(o.before), because: catalogue.OpHeld},
		{name: "a year too early", spoil: func(d *dossier) { d.Awards[0].Period.To++ }, because: catalogue.OpGradeStreak},
	}
	counted := catalogue.OpAny // of the sets
	if !flags {
		counted = catalogue.OpCounts
	}
	for _, honour := range slices.Sorted(maps.Keys(need)) {
		misses = append(misses, orderMiss{name: "one less of " + honour, spoil: lose(honour), because: counted})
	}
	if o.age > 0 {
		young := (orderYear - cal.Year(o.age) + 1).First() // a day short on 31 December
		misses = append(misses, orderMiss{name: "unit too young", spoil: func(d *dossier) { d.Unit.Founded = young }, because: catalogue.OpUnitAge})
	}
	if o.unity {
		misses = append(misses, orderMiss{name: "no unity", deny: "internal_unity", because: catalogue.OpStated})
	}
	if o.party {
		misses = append(misses,
			orderMiss{name: "party organisation", spoil: lowerGrade(registry.PartyGrade, "HTNV"), because: catalogue.OpGradeWindow},
			orderMiss{name: "mass organisations", spoil: lowerGrade(registry.MassGrade, "KHA"), because: catalogue.OpGradeWindow})
	}
	return orderCase{cite: o.cite, name: name, honour: o.honour, typ: registry.ByMerit, path: o.path, fit: fit, misses: misses}
}

// won is a unit whose predecessor ended with the year; the awards came in the
// years from the second year after it on, one of each sort a year.
func (o unitOrder) won(t *testing.T, need map[string]int, ended cal.Year) *dossier {
	d := aUnit(t).wonFor(o.before, ended-4, ended, fmt.Sprintf("%d-06-01", ended+1))
	for _, honour := range slices.Sorted(maps.Keys(need)) {
		for i := range cal.Year(need[honour]) {
			d.won(honour, ended+2+i)
		}
	}
	d.graded(ended+1, orderYear, registry.TaskGrade, "HTXSNV")
	if o.party {
		d.graded(ended+1, orderYear, registry.PartyGrade, "TSVM").graded(ended+1, orderYear, registry.MassGrade, "VM")
	}
	return d
}

func TestOrderHoChiMinhOfUnits(t *testing.T) {
	first := []string{"highest_order_body", "model_for_nation", "great_tradition"}
	since := func(before string, years cal.Year) func() *dossier {
		return func() *dossier {
			ended := orderYear - years
			return aUnit(t).wonFor(before, ended-9, ended, fmt.Sprintf("%d-06-01", ended+1)).excellent(ended+1, orderYear)
		}
	}
	early := func(d *dossier) { d.Awards[0].Period.To++ }
	common := []orderMiss{
		{name: "a year too early", spoil: early, because: catalogue.OpGradeStreak},
		{name: "no unity", deny: "internal_unity", because: catalogue.OpStated},
		{name: "party organisation", spoil: lowerGrade(registry.PartyGrade, "HTNV"), because: catalogue.OpGradeWindow},
		{name: "mass organisations", spoil: lowerGrade(registry.MassGrade, "KHA"), because: catalogue.OpGradeWindow},
	}
	var cases []orderCase
	for _, before := range []string{"HC_DOCLAP_1", "HC_QUANCONG_1"} {
		misses := append([]orderMiss{{name: "predecessor missing", spoil: lose(before), because: catalogue.OpHeld}}, common...)
		for _, fact := range first {
			misses = append(misses, orderMiss{name: fact, deny: fact, because: catalogue.OpStated})
		}
		cases = append(cases, orderCase{cite: "TT151 Đ15.2", name: before, honour: "HC_HCM", typ: registry.ByMerit, path: "first",
			facts: first, fit: since(before, 10), misses: misses})
	}
	runOrders(t, append(cases, orderCase{cite: "L2003 Đ35.3", name: "second time", honour: "HC_HCM", typ: registry.ByMerit, path: "second",
		fit: since("HC_HCM", 15), misses: common}))
	runCases(t, []lawCase{{cite: "L2003 Đ35.3", name: "the second time not after ten years", honour: "HC_HCM", year: orderYear, want: NotMet,
		d: since("HC_HCM", 10)().wonFor("HC_DOCLAP_1", 1992, 2001, "2002-06-01"), assume: map[string]bool{first[0]: true, first[1]: true, first[2]: true}}})
}

func TestOrdersOfPersonsForMerit(t *testing.T) {
	var cases []orderCase
	for _, o := range []struct {
		cite, honour, before string
		initiatives          int
		scope, narrower      string
	}{
		{"TT151 Đ27.1a", "HC_BVTQ_3", "BK_TTG", 2, "corps", "unit"},
		{"TT151 Đ26.1a", "HC_BVTQ_2", "HC_BVTQ_3", 3, "ministry", "corps"},
		{"TT151 Đ25.1a", "HC_BVTQ_1", "HC_BVTQ_2", 4, "nation", "ministry"},
		{"TT151 Đ24.1a", "HC_LAODONG_3", "BK_TTG", 2, "ministry", "corps"},
		{"TT151 Đ23.1a", "HC_LAODONG_2", "HC_LAODONG_3", 3, "ministry", "corps"},
		{"TT151 Đ22.1a", "HC_LAODONG_1", "HC_LAODONG_2", 4, "nation", "ministry"},
	} {
		fit := func() *dossier {
			d := aPerson(t).enlisted("1995-02-01").wonFor(o.before, 2012, 2016, "2017-06-01").excellent(2017, orderYear)
			for i := range cal.Year(o.initiatives) {
				d.initiative(o.scope, catalogue.Ministry, 2018+i)
			}
			return d
		}
		each := func(change func(*registry.Initiative)) func(*dossier) {
			return func(d *dossier) {
				for i := range d.Initiatives {
					change(&d.Initiatives[i])
				}
			}
		}
		misses := []orderMiss{
			{name: "predecessor missing", spoil: lose(o.before), because: catalogue.OpHeld},
			{name: "a year too early", spoil: func(d *dossier) { d.Awards[0].Period.To++ }, because: catalogue.OpGradeStreak},
			{name: "one initiative less", spoil: func(d *dossier) { d.Initiatives = d.Initiatives[1:] }, because: catalogue.OpInitiatives},
			{name: "narrower effect", spoil: each(func(i *registry.Initiative) { i.Scope = o.narrower }), because: catalogue.OpInitiatives},
			{name: "not recognised by the Ministry", spoil: each(func(i *registry.Initiative) { i.RecognisedBy = catalogue.Corps }), because: catalogue.OpInitiatives},
		}
		if o.honour[:7] == "HC_BVTQ" {
			misses = append(misses, orderMiss{name: "outside the army", spoil: func(d *dossier) { d.Person.Category = registry.Militia }, because: catalogue.OpCategory})
		} else {
			misses = append(misses, orderMiss{name: "not creative", deny: "creative_labour", because: catalogue.OpStated},
				orderMiss{name: "law not kept", deny: "obeys_law", because: catalogue.OpStated})
		}
		cases = append(cases, orderCase{cite: o.cite, name: "merit", honour: o.honour, typ: registry.ByMerit, path: "a", fit: fit, misses: misses})
	}
	runOrders(t, cases)
}

func TestOrdersForALifesService(t *testing.T) {
	var cases []orderCase
	for _, o := range []struct {
		cite, honour, path, coefficient string
		service, post                   int // years
		tenure                          catalogue.Op
	}{
		{"TT151 Đ27.1c", "HC_BVTQ_3", "c", "0.60", 30, 10, catalogue.OpTenure},
		{"TT151 Đ26.1c", "HC_BVTQ_2", "c", "0.80", 35, 10, catalogue.OpTenure},
		{"TT151 Đ25.1c", "HC_BVTQ_1", "c", "0.90", 35, 10, catalogue.OpTenure},
		{"TT151 Đ21.1a", "HC_QUANCONG_3", "a", "1.10", 35, 5, catalogue.OpTenure},
		{"TT151 Đ20.1a", "HC_QUANCONG_2", "a", "1.25", 35, 5, catalogue.OpAny},
		{"TT151 Đ19.1a", "HC_QUANCONG_1", "a", "", 35, 0, catalogue.OpStated},
	} {
		fit := func() *dossier {
			d := forYears(t, o.service).discharged("2021-12-31").excellent(orderYear, orderYear)
			d.won("HC_LAODONG_3", 2010) // by merit: it does not stand in the way (Thông tư liên tịch 35/2012/TTLT-BQP-BNV, Điều 4.1)
			if o.post > 0 {
				d.posted(fmt.Sprintf("%d-01-01", int(orderYear)-o.post+1), "2021-12-31", o.coefficient)
			}
			return d
		}
		misses := []orderMiss{
			{name: "a day less of service", spoil: aDayLater(o.service), because: catalogue.OpService},
			{name: "less than excellent", spoil: lowerGrade(registry.TaskGrade, "HTTNV"), because: catalogue.OpGrade},
			{name: "does not leave", spoil: func(d *dossier) { d.Person.Discharged = cal.Date{} }, because: catalogue.OpLeaving},
			{name: "a public employee", spoil: func(d *dossier) { d.as(registry.PublicStaff) }, because: catalogue.OpCategory},
			{name: "an order for a life's service already", spoil: func(d *dossier) {
				d.awarded("HC_LAODONG_3", cal.OneYear(2010), registry.ByLifeService, onDay(t, "2011-01-01"))
			}, because: catalogue.OpNotHeld},
		}
		c := orderCase{cite: o.cite, name: "life", honour: o.honour, typ: registry.ByLifeService, path: o.path, fit: fit}
		if o.post > 0 {
			short := func(d *dossier) {
				d.Person.Postings[0].From = onDay(t, fmt.Sprintf("%d-01-02", int(orderYear)-o.post+1))
			}
			c.misses = append(misses, orderMiss{name: "a day less in the post", spoil: short, because: o.tenure})
		} else {
			c.facts = []string{"highest_army_post"}
			c.misses = append(misses, orderMiss{name: "another post", deny: "highest_army_post", because: o.tenure},
				orderMiss{name: "warned", spoil: func(d *dossier) { d.disciplined("canh_cao", "2015-01-01") }, because: catalogue.OpAny},
				orderMiss{name: "imprisoned", spoil: func(d *dossier) { d.disciplined("an_tu", "2015-01-01") }, because: catalogue.OpNever})
		}
		cases = append(cases, c)
	}
	runOrders(t, cases)
}

func TestOrdersForFeats(t *testing.T) {
	var cases []orderCase
	for i, reach := range []string{"nation", "army", "corps"} {
		honour, article := fmt.Sprintf("HC_CHIENCONG_%d", i+1), 28+i
		for point, fact := range map[string]string{"a": "combat_feat_" + reach, "b": "security_feat_" + reach} {
			for clause, who := range []func(testing.TB) *dossier{aPerson, aUnit} {
				cases = append(cases, orderCase{cite: fmt.Sprintf("TT151 Đ%d.%d%s", article, clause+1, point), name: fact, honour: honour,
					typ: registry.ByFeat, path: point, facts: []string{fact}, fit: func() *dossier { return who(t) }})
			}
		}
	}
	for point, fact := range map[string]string{"1": "brave_rescue", "2": "fallen_in_rescue"} {
		cases = append(cases, orderCase{cite: "TT151 Đ31." + point, name: fact, honour: "HC_DUNGCAM", typ: registry.ByFeat, path: point,
			facts: []string{fact}, fit: func() *dossier { return aPerson(t) }})
	}
	runOrders(t, cases)
	lesser := given("combat_feat_army")
	runCases(t, []lawCase{
		{cite: "TT151 Đ28.1", name: "an example to the army only", d: aPerson(t), honour: "HC_CHIENCONG_1", year: orderYear, assume: lesser, want: NotMet, because: catalogue.OpStated},
		{cite: "TT151 Đ28.2", name: "an example to the army only", d: aUnit(t), honour: "HC_CHIENCONG_1", year: orderYear, assume: lesser, want: NotMet, because: catalogue.OpStated},
		{cite: "TT151 Đ29.1", name: "no feat", d: aPerson(t), honour: "HC_CHIENCONG_2", year: orderYear, want: NotMet, because: catalogue.OpStated},
		{cite: "TT151 Đ30.2", name: "disloyal", d: aUnit(t), honour: "HC_CHIENCONG_3", year: orderYear, assume: map[string]bool{"security_feat_corps": true, "loyal": false}, want: NotMet, because: catalogue.OpStated},
		{cite: "TT151 Đ31", name: "no brave deed", d: aPerson(t), honour: "HC_DUNGCAM", year: orderYear, want: NotMet, because: catalogue.OpStated},
		{cite: "TT151 Đ31", name: "persons only", d: aUnit(t), honour: "HC_DUNGCAM", year: orderYear, assume: given("brave_rescue"), want: NotMet},
	})
}

func TestMedalsForYearsOfService(t *testing.T) {
	var cases []orderCase
	for _, m := range []struct {
		cite, honour, path string
		years, below       int
	}{
		{"TT151 Đ33", "HCH_QKQT", "", 25, 0},
		{"TT151 Đ34.2a", "HCH_CSVV_1", "career", 20, 0},
		{"TT151 Đ34.2b", "HCH_CSVV_2", "career", 15, 20},
		{"TT151 Đ34.2c", "HCH_CSVV_3", "career", 10, 15},
	} {
		fit := func() *dossier {
			return forYears(t, m.years).graded(orderYear, orderYear, registry.TaskGrade, "HTTNV")
		}
		longer := func(d *dossier) { d.enlisted(fmt.Sprintf("%d-12-31", int(orderYear)-m.below)) }
		misses := []orderMiss{
			{name: "a day less", spoil: aDayLater(m.years), because: catalogue.OpService},
			{name: "duties not done well", spoil: lowerGrade(registry.TaskGrade, "HTNV"), because: catalogue.OpGrade},
			{name: "convicted", spoil: func(d *dossier) { d.disciplined("an_tu", "2005-01-01") }, because: catalogue.OpNever},
			{name: "contract worker", spoil: func(d *dossier) { d.as(registry.ContractStaff) }, because: catalogue.OpCategory},
			{name: "service broken", deny: "continuous_service", because: catalogue.OpStated},
			{name: "major fault", deny: "no_major_fault", because: catalogue.OpStated},
			{name: "held already", spoil: func(d *dossier) {
				d.awarded(m.honour, cal.OneYear(2019), registry.ByService, onDay(t, "2019-05-19"))
			}, because: catalogue.OpNotHeld},
		}
		if m.below > 0 {
			misses = append(misses, orderMiss{name: "too many years", spoil: longer, because: catalogue.OpService})
		}
		cases = append(cases, orderCase{cite: m.cite, name: "service", honour: m.honour, typ: registry.ByService, path: m.path, fit: fit, misses: misses})
	}
	runOrders(t, cases)
}

func TestHeroesOfTheArmedForces(t *testing.T) {
	person := []string{"hero_army_feat", "hero_army_solution", "hero_army_skill", "hero_conduct"}
	unit := []string{"hero_army_unit_feat", "hero_army_unit_banner", "hero_army_unit_innovation", "hero_army_unit_training", "hero_army_unit_law", "hero_local_trust"}
	grades := []orderMiss{
		{name: "party organisation", spoil: lowerGrade(registry.PartyGrade, "HTNV"), because: catalogue.OpGrade},
		{name: "unit", spoil: lowerGrade(registry.UnitGrade, "KHA"), because: catalogue.OpGrade},
		{name: "mass organisations only strong", spoil: lowerGrade(registry.MassGrade, "VM"), because: catalogue.OpGrade},
	}
	var cases []orderCase
	for typ, way := range map[registry.AwardType][2]string{registry.ByMerit: {"round", "five_year_round"}, registry.ByFeat: {"feat", "exceptional_feat"}} {
		for cite, facts := range map[string][]string{"TT151 Đ36.1": person, "TT151 Đ36.2": unit} {
			c := orderCase{cite: cite, name: way[0], honour: "AHLLVT", typ: typ, path: way[0], facts: append(slices.Clone(facts), way[1])}
			c.fit = func() *dossier { return aPerson(t) }
			if cite == "TT151 Đ36.2" {
				c.fit = func() *dossier { return aUnit(t).excellent(orderYear, orderYear) }
				c.misses = slices.Clone(grades)
			}
			for _, fact := range c.facts {
				c.misses = append(c.misses, orderMiss{name: fact, deny: fact, because: catalogue.OpStated})
			}
			cases = append(cases, c)
		}
	}
	runOrders(t, cases)
}
