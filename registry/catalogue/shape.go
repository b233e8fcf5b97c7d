package catalogue

import "slices"

// shape tells which fields a condition of an operator has, by TOML key.
type shape struct {
	needed  []string
	oneOf   []string // at least one of them
	allowed []string
}

func (s shape) has(field string) bool {
	return slices.Contains(s.needed, field) || slices.Contains(s.oneOf, field) || slices.Contains(s.allowed, field)
}

// shapes lists the operators. op, when and the basis belong to all of them.
func shapes() map[Op]shape {
	return map[Op]shape{
		OpAll: {needed: []string{"of"}},
		OpAny: {needed: []string{"of"}},

		OpGrade:        {needed: []string{"kind", "grade"}},
		OpGradeStreak:  {needed: []string{"kind", "grade", "years"}},
		OpGradeWindow:  {needed: []string{"kind", "grade"}},
		OpHeld:         {needed: []string{"honours"}},
		OpHeldFor:      {needed: []string{"honours", "years"}},
		OpNotHeld:      {needed: []string{"honours"}, allowed: []string{"types"}},
		OpConsecutive:  {needed: []string{"honours", "min"}, allowed: []string{"overlap"}},
		OpCount:        {needed: []string{"honours", "min"}},
		OpCounts:       {needed: []string{"need"}},
		OpInitiatives:  {needed: []string{"min"}, allowed: []string{"scope", "recognised_by", "kinds"}},
		OpService:      {oneOf: []string{"months", "below"}, allowed: []string{"doubled"}},
		OpHardship:     {oneOf: []string{"months", "below"}},
		OpTenure:       {needed: []string{"group", "months"}, allowed: []string{"forms", "lowering"}},
		OpUnitAge:      {needed: []string{"months"}},
		OpServiceAge:   {needed: []string{"months"}},
		OpNever:        {needed: []string{"forms"}},
		OpNoDiscipline: {needed: []string{"forms"}},
		OpNonePending:  {},
		OpRegistered:   {},
		OpCategory:     {needed: []string{"categories"}},
		OpEchelon:      {needed: []string{"echelons"}},
		OpLeaving:      {},
		OpEligibleFor:  {needed: []string{"honours"}},
		OpMembers:      {needed: []string{"grade"}, oneOf: []string{"min_pct", "over_pct"}},
		OpMembersWith:  {needed: []string{"honours"}, oneOf: []string{"min_pct", "over_pct"}},
		OpMembersCount: {needed: []string{"honours", "min"}},
		OpMembersClear: {needed: []string{"forms"}},
		OpOneInYear:    {needed: []string{"honours"}},
		OpCeiling:      {needed: []string{"honours"}},
		OpStated:       {needed: []string{"fact"}},
		OpReminder:     {needed: []string{"fact"}},
		OpUnknownText:  {},
	}
}

// guards lists what [Condition.When] may say.
func guards() []string {
	return []string{WhenFlagEligible, WhenNotFlagEligible, WhenPartyBase, WhenEnterprise, WhenNotEnterprise, WhenWoman, WhenStateLevel}
}

// fieldsOf lists the TOML keys that the condition sets, op, when and the
// basis left out.
func fieldsOf(x Condition) []string {
	var set []string
	for _, field := range []struct {
		key string
		set bool
	}{
		{"of", len(x.Of) > 0}, {"kind", x.Kind != ""}, {"grade", x.Grade != ""}, {"years", x.Years != 0},
		{"honours", len(x.Honours) > 0}, {"types", len(x.Types) > 0}, {"min", x.Min != 0}, {"need", len(x.Need) > 0}, {"overlap", x.Overlap != ""},
		{"scope", x.Scope != ""}, {"recognised_by", x.RecognisedBy != ""}, {"kinds", len(x.Kinds) > 0},
		{"months", x.Months != 0}, {"below", x.Below != 0}, {"doubled", x.Doubled}, {"group", x.Group != ""},
		{"forms", len(x.Forms) > 0}, {"lowering", len(x.Lowering) > 0},
		{"categories", len(x.Categories) > 0}, {"echelons", len(x.Echelons) > 0},
		{"min_pct", x.MinPct != 0}, {"over_pct", x.OverPct != 0}, {"fact", x.Fact != ""},
	} {
		if field.set {
			set = append(set, field.key)
		}
	}
	return set
}
