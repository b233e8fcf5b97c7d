package eligibility

import "sovang/registry/catalogue"

// window words the years in which the condition was looked for.
func (s speaker) window() string {
	w := s.finding.about.window
	if w.From > w.To {
		return sentence{"mới bắt đầu từ năm {opens}", "beginning only in {opens}"}.fill(s.lang, "{opens}", yearText(w.From))
	}
	return span(w)
}

// beginsLater tells that the condition looks at years of which none is over
// yet: the award before was given for a period that ends in the year asked
// about, or later.
func (s speaker) beginsLater() bool {
	switch s.finding.Condition {
	case catalogue.OpGradeStreak, catalogue.OpGradeWindow, catalogue.OpCount, catalogue.OpCounts,
		catalogue.OpConsecutive, catalogue.OpInitiatives:
		w := s.finding.about.window
		return w.From > w.To
	}
	return false
}

// laterReason words that nothing counts yet.
func (s speaker) laterReason() sentence {
	return sentence{
		"Năm {year} chưa tính được, vì thời gian tính thành tích mới bắt đầu từ năm {opens}; cần {ask}.",
		"Nothing of {year} counts, since the time that counts only begins in {opens}; needed: {ask}."}
}
