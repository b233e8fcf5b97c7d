package certificates

import (
	"strings"

	"sovang/certificates/blank"
	"sovang/registry/cal"
)

// words returns what the merge keys of a blank stand for on this certificate.
// What the certificate does not know is empty.
func (c Certificate) words() map[string]string {
	posts, _ := c.Signature.posts()
	words := map[string]string{
		string(blank.Country): nationalName, string(blank.Motto): nationalMotto,
		string(blank.Authority): c.Authority, string(blank.Nature): c.Verb, string(blank.AwardName): c.Honour,
		string(blank.PostUnit): c.Post, string(blank.Achievement): c.Citation,
		string(blank.SignerPost): strings.Join(posts, "\n"), string(blank.SignerName): c.Signature.signer(),
		string(blank.ReissueLine): c.ReissueNote,
		blank.MergeRank:           c.Rank, blank.MergeName: c.Recipient, blank.MergePlace: c.Place,
		blank.MergeSignerRank: c.Signature.Rank, blank.MergeDecisionNumber: c.DecisionNumber,
	}
	if strings.TrimSpace(c.Recipient) != "" {
		words[string(blank.Recipient)] = c.recipient()
	}
	if !c.Date.IsZero() {
		addDay(words, c.Date, blank.MergeDate, blank.MergeDay, blank.MergeMonth, blank.MergeYear)
	}
	if !c.Date.IsZero() && strings.TrimSpace(c.Place) != "" {
		words[string(blank.PlaceDate)] = c.placeDate()
	}
	if !c.DecisionDate.IsZero() {
		addDay(words, c.DecisionDate, blank.MergeDecisionDate, blank.MergeDecisionDay, blank.MergeDecisionMonth, blank.MergeDecisionYear)
	}
	if !c.DecisionDate.IsZero() && strings.TrimSpace(c.DecisionNumber) != "" {
		words[string(blank.DecisionLine)] = c.decision()
	}
	if c.Ordinal > 0 {
		words[string(blank.OrdinalLine)], words[blank.MergeOrdinal] = c.ordinal(), c.ordinalNumber()
	}
	for key, text := range words {
		words[key] = strings.TrimSpace(text)
	}
	return words
}

// addDay adds a day in full and in its parts, as papers write them: 05, 3,
// 2025.
func addDay(words map[string]string, on cal.Date, date, day, month, year string) {
	words[date] = on.Long()
	names := []string{day, month, year}
	parts := strings.Fields(on.Long()) // ngày 05 tháng 3 năm 2025
	for i := len(parts) - 1; i > 0 && len(names) > 0; i -= 2 {
		words[names[len(names)-1]] = parts[i]
		names = names[:len(names)-1]
	}
}
