package honourroll

import (
	"cmp"
	"slices"
	"sync"
)

// entries returns each recipient once, in order.
func (x *index) entries(grants []grant) (collectives, individuals []Entry) {
	bySubject := x.bySubject(grants)
	drafts := make([]draft, len(bySubject))
	half := len(drafts) / 2
	var beside sync.WaitGroup // one half on each of two processors
	beside.Go(func() { x.draftAll(bySubject[:half], drafts[:half]) })
	x.draftAll(bySubject[half:], drafts[half:])
	beside.Wait()
	entries := x.inOrder(drafts)
	at := slices.IndexFunc(entries, func(e Entry) bool { return !e.Subject.IsUnit() })
	if at < 0 {
		at = len(entries)
	}
	return slices.Clip(entries[:at]), entries[at:]
}

// bySubject gathers the grants of each recipient.
func (x *index) bySubject(grants []grant) [][]grant {
	ends := make([]int, len(x.subjects)+1)
	for _, g := range grants {
		ends[g.subject+1]++
	}
	for i := range x.subjects {
		ends[i+1] += ends[i]
	}
	gathered := make([]grant, len(grants))
	for _, g := range grants {
		gathered[ends[g.subject]] = g
		ends[g.subject]++ // now the end of those of the subject
	}
	var list [][]grant
	begin := 0
	for _, end := range ends[:len(x.subjects)] {
		if end > begin {
			list = append(list, gathered[begin:end:end])
		}
		begin = end
	}
	return list
}

// draftAll makes the entries of some recipients.
func (x *index) draftAll(bySubject [][]grant, drafts []draft) {
	room := 0
	for _, own := range bySubject {
		room += len(own)
	}
	l := liner{awards: make([]Award, room)}
	for i, own := range bySubject {
		drafts[i] = x.draft(own, &l)
	}
}

// draft makes the entry of one recipient from all grants.
func (x *index) draft(own []grant, l *liner) draft {
	slices.SortFunc(own, func(a, b grant) int {
		if a.height != b.height {
			return cmp.Compare(a.height, b.height)
		}
		return compareTime(b, a)
	})
	highest := own[0]
	as, subject := x.recipient(highest), x.subjects[highest.subject]
	e := Entry{
		Subject: subject,
		Name:    as.Name, Rank: as.Rank, Post: as.Post,
		Unit: as.Unit, Superior: as.Superior,
		Born:       x.recipients[highest.subject].Born.Year(),
		Posthumous: highest.posthumous,
		Citation:   citation(own),
		Lines:      l.linesOf(own),
	}
	return draft{Entry: e, highest: highest}
}

// citation returns that of the highest grant whose citation says more than
// the usual words.
func citation(own []grant) string {
	for _, g := range own {
		if g.citation != "" && !usualWords(g.citation) {
			return g.citation
		}
	}
	return ""
}
