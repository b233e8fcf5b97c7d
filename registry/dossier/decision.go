package dossier

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sovang/registry"
	"sovang/registry/bonus"
	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

// Decision words a decision of the unit on the lines, with its list after it.
// A decision that is still to be signed has no number and no day; its lines
// are those of [Office.Draft]. What a single recipient gets stands in the
// first article, without a list.
func (o Office) Decision(d registry.Decision, entries []Entry, g Grounds) (paper.Document, error) {
	if len(entries) == 0 {
		return paper.Document{}, ErrNothing
	}
	entries = ownHonours(entries)
	d.Issuer, d.Authority = o.Unit.Code, cmp.Or(d.Authority, o.Authority())
	doc := paper.Document{
		Head: o.Head("QĐ"), Title: "Quyết định", Subject: "Về việc " + o.decided(d, entries), Code: "QĐ",
		Receivers: o.lines(registry.SettingReceiversDecision), Signatures: []paper.Signature{o.signatureOf(d)},
	}
	if d.Number != "" {
		doc.Head.Number, doc.Head.Date = d.Number, d.Date
	}
	doc.Head.Place = cmp.Or(d.Place, doc.Head.Place)
	doc.Body = append(doc.Body, paper.Text(paper.Authority, d.Authority))
	doc.Body = append(doc.Body, paragraphs(paper.Basis, closed(o.decisionBases(entries, g)))...)
	doc.Body = append(doc.Body, paper.Text(paper.Authority, "Quyết định:"))
	doc.Body = append(doc.Body, o.articles(d, entries)...)
	if len(entries) > 1 {
		doc.Body = append(doc.Body, attached(o.Annex(d, entries, o.Money(d, entries).Sum > 0))...)
	}
	return doc, nil
}

// decided says what a decision is about: as it calls itself, or by what it is
// given for.
func (o Office) decided(d registry.Decision, entries []Entry) string {
	return lowerFirst(cmp.Or(matter(d), o.occasion(entries), annexSubject(d, entries)))
}

// matter is what a decision calls itself, without the words Về việc, which
// stand on paper already.
func matter(d registry.Decision) string {
	for _, words := range []string{"Về việc ", "V/v ", "V/v: "} {
		if n := len(words); len(d.Summary) > n && strings.EqualFold(d.Summary[:n], words) {
			return paper.UpperFirst(d.Summary[n:])
		}
	}
	return d.Summary
}

// ownHonours names what the unit itself gives by the paper alone: Giấy khen,
// since the decision says whose it is.
func ownHonours(entries []Entry) []Entry {
	own := slices.Clone(entries)
	for i, e := range own {
		if e.Honour.Kind == catalogue.Certificate || e.Honour.Kind == catalogue.MeritCertificate {
			own[i].HonourName = e.Honour.Heading()
		}
	}
	return own
}

// signatureOf is the block of who signed, or of the unit's usual signer.
func (o Office) signatureOf(d registry.Decision) paper.Signature {
	if d.Signer.Post == "" {
		return o.Signature()
	}
	return paper.Signature{
		At: paper.AtRight, Formula: d.Formula, HeadPost: o.HeadPost(), Post: d.Signer.Post, Rank: d.Signer.Rank, Name: d.Signer.Name,
	}
}

// decisionBases are the law, the resolution of the party committee and who
// proposed it last.
func (o Office) decisionBases(entries []Entry, g Grounds) []string {
	lines := o.bases(registry.SettingBasesDecision)
	if g.Resolution != "" || hasType(entries, registry.ByMerit) || !hasType(entries, registry.ByFeat) {
		lines = append(lines, o.resolution(g))
	}
	for _, line := range o.minutesLines(entries) {
		lines = append(lines, "Xét "+line)
	}
	asks := func(line string) bool { return strings.HasPrefix(line, "Theo đề nghị") }
	if slices.ContainsFunc(lines, asks) {
		return lines
	}
	return append(lines, "Theo đề nghị của "+o.Setting(registry.SettingPoliticalHead))
}

// articles are who gets what, the money, and who carries it out.
func (o Office) articles(d registry.Decision, entries []Entry) []paper.Block {
	blocks := o.grant(entries)
	blocks = append(blocks, paper.Article("Điều 2", o.moneyArticle(d, entries)))
	executors := strings.ReplaceAll(o.Setting(registry.SettingExecutors), "{political_head}", o.Setting(registry.SettingPoliticalHead))
	return append(blocks, paper.Article("Điều 3", fmt.Sprintf(
		"Quyết định này có hiệu lực kể từ ngày ký. %s và %s có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.",
		executors, recipientWords(entries))))
}

// grant is the first article: one honour in a sentence, several counted under
// it.
func (o Office) grant(entries []Entry) []paper.Block {
	verb := "Tặng "
	switch {
	case allPosthumous(entries):
		verb = "Truy tặng "
	case slices.ContainsFunc(entries, func(e Entry) bool { return e.Posthumous }):
		verb = "Tặng, truy tặng "
	}
	const attached = "(có danh sách kèm theo)"
	switch name, one := sharedHonour(entries); {
	case len(entries) == 1:
		whom := joinComma(entries[0].FullName(), entries[0].Whereabouts())
		return []paper.Block{paper.Article("Điều 1", fmt.Sprintf("%s%s cho %s, %s.", verb, name, whom, o.deed(entries)))}
	case one && sharedType(entries) == "":
		return []paper.Block{paper.Article("Điều 1", fmt.Sprintf("%s%s cho %s có thành tích nêu trong danh sách kèm theo.", verb, name, countedBoth(entries)))}
	case one:
		return []paper.Block{paper.Article("Điều 1", fmt.Sprintf("%s%s cho %s %s, %s.", verb, name, countedBoth(entries), attached, o.deed(entries)))}
	}
	deed := o.deed(entries) + " " + attached
	if sharedType(entries) == "" {
		deed = "có thành tích nêu trong danh sách kèm theo"
	}
	blocks := []paper.Block{paper.Article("Điều 1", fmt.Sprintf("%s%s cho %s %s, gồm:",
		verb, familyWords(entries), countedBoth(entries), deed))}
	return append(blocks, paragraphs(paper.Item, closed(requested(entries)))...)
}

// recipientWords names the sorts of recipients: các tập thể, cá nhân.
func recipientWords(entries []Entry) string {
	words := sortsOf(entries, "cá nhân")
	if len(entries) > 1 {
		return "các " + words
	}
	return words
}

// sortsOf names the sorts of recipients, with a word for those who are all
// people.
func sortsOf(entries []Entry, people string) string {
	switch collectives, individuals := Counts(entries); {
	case individuals == 0:
		return "tập thể"
	case collectives > 0:
		return "tập thể, cá nhân"
	}
	return people
}

// Money works out the bonus that goes with a decision; one that is still to be
// signed by the base salary of the office's day.
func (o Office) Money(d registry.Decision, entries []Entry) bonus.Sheet {
	var items []bonus.Item
	for _, e := range entries {
		if e.Award.Counts() {
			items = append(items, o.bonusItem(d, e))
		}
	}
	return bonus.Compute(o.Catalogue, items)
}

// moneyArticle is the second article: the sum in figures and words, and who
// pays when it is not the unit itself.
func (o Office) moneyArticle(d registry.Decision, entries []Entry) string {
	whom := paper.UpperFirst(recipientWords(entries)) + " được khen thưởng tại Điều 1 được nhận tiền thưởng kèm theo"
	money := o.Money(d, entries)
	if money.Sum == 0 {
		return whom + " theo quy định của pháp luật về thi đua, khen thưởng."
	}
	amount := " là"
	if len(entries) > 1 {
		amount = "; tổng số tiền là"
	}
	text := fmt.Sprintf("%s%s %s đồng (Bằng chữ: %s)", whom, amount, bonus.Format(money.Sum), bonus.Words(money.Sum))
	if len(money.Payers) == 1 && money.Payers[0].Payer == o.Name() {
		return text + ", chi từ quỹ thi đua, khen thưởng của " + o.Name() + "."
	}
	var payers []string
	for _, payer := range money.Payers {
		payers = append(payers, fmt.Sprintf("%s chi %s đồng", payer.Payer, bonus.Format(payer.Sum)))
	}
	return text + ", trong đó " + strings.Join(payers, ", ") + "."
}

// attached sets a list behind another paper, on a page of its own.
func attached(list paper.Document) []paper.Block {
	blocks := []paper.Block{
		paper.Break{Annex: true}, paper.Text(paper.Authority, list.Title),
		paper.Paragraph{Style: paper.Addressee, Runs: []paper.Run{{Text: list.Subject, Bold: true}}},
	}
	blocks = append(blocks, paragraphs(paper.Note, list.Subtitles)...)
	return append(blocks, list.Body...)
}
