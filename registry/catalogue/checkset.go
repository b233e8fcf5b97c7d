package catalogue

import (
	"fmt"
	"slices"
	"strings"
)

// entry is an honour with the place where it was read.
type entry struct {
	Honour
	place
}

func (e entry) fault(key string, err error) error {
	return &RowError{File: e.file, Row: e.row, Code: e.Code, Key: key, Err: err}
}

// setFaults checks what no row shows alone. Of two rows that clash the later
// one is blamed.
func setFaults(entries []entry, models []CertificateModel) []error {
	var faults []error
	faults = append(faults, repeated(entries)...)
	faults = append(faults, gaps(entries)...)
	faults = append(faults, unpaired(entries)...)
	faults = append(faults, ranksTaken(entries)...)
	return append(faults, unknownPapers(entries, models)...)
}

// repeated finds two rows of one code that stand on one day.
func repeated(entries []entry) []error {
	var faults []error
	for i, e := range entries {
		for _, earlier := range entries[:i] {
			if earlier.Code == e.Code && earlier.overlaps(e.Honour) {
				faults = append(faults, e.fault("valid_from", fmt.Errorf("%w: another row stands from %s", ErrRepeated, earlier.ValidFrom)))
			}
		}
	}
	return faults
}

// gaps finds days between two rows of one code on which none stands.
func gaps(entries []entry) []error {
	sorted := slices.Clone(entries)
	slices.SortStableFunc(sorted, func(a, b entry) int { return byCodeAndDay(a.Honour, b.Honour) })
	var faults []error
	for i := 1; i < len(sorted); i++ {
		last, e := sorted[i-1], sorted[i]
		if last.Code == e.Code && !last.ValidTo.IsZero() && last.ValidTo.Before(e.ValidFrom) {
			faults = append(faults, e.fault("valid_from", fmt.Errorf("%w: %s to %s", ErrGap, last.ValidTo, e.ValidFrom)))
		}
	}
	return faults
}

// unpaired finds twins that do not name each other on some common day.
func unpaired(entries []entry) []error {
	var faults []error
	for _, e := range entries {
		if e.Pair == "" {
			continue
		}
		mutual := func(twin entry) bool {
			return twin.Code == e.Pair && twin.Pair == e.Code && twin.overlaps(e.Honour)
		}
		if e.Pair == e.Code || !slices.ContainsFunc(entries, mutual) {
			faults = append(faults, e.fault("pair", fmt.Errorf("%w: %s", ErrPair, e.Pair)))
		}
	}
	return faults
}

// ranksTaken finds two honours that nothing but their codes would order.
func ranksTaken(entries []entry) []error {
	var faults []error
	for i, e := range entries {
		for _, other := range entries[:i] {
			if other.Code != e.Code && other.Rank == e.Rank && bandsMeet(other.Band, e.Band) && other.overlaps(e.Honour) {
				faults = append(faults, e.fault("rank", fmt.Errorf("%w: %d is that of %s", ErrRankTaken, e.Rank, other.Code)))
			}
		}
	}
	return faults
}

// bandsMeet tells whether honours of the two bands can fall into the same
// one. Band 0 follows the signer and ends up as 3, 4 or 5.
func bandsMeet(a, b int) bool {
	return a == b || a == 0 && b >= 3 || b == 0 && a >= 3
}

func unknownPapers(entries []entry, models []CertificateModel) []error {
	var faults []error
	for _, e := range entries {
		known := func(m CertificateModel) bool { return m.ID == e.Paper }
		if e.Paper != "" && !slices.ContainsFunc(models, known) {
			faults = append(faults, e.fault("paper", fmt.Errorf("%w %q", ErrUnknownValue, e.Paper)))
		}
	}
	return faults
}

// unknownSources finds citations that do not begin with the id of a document.
func unknownSources(entries []entry, documents []Document) []error {
	var faults []error
	for _, e := range entries {
		for _, id := range citedDocuments(e.Source) {
			known := func(d Document) bool { return d.ID == id }
			if !slices.ContainsFunc(documents, known) {
				faults = append(faults, e.fault("source", fmt.Errorf("%w: %q", ErrSource, id)))
			}
		}
	}
	return faults
}

// citedDocuments returns the ids of a source such as "L2003 Đ23; TT151 Đ12.3".
func citedDocuments(source string) []string {
	var ids []string
	for citation := range strings.SplitSeq(source, ";") {
		id, _, _ := strings.Cut(strings.TrimSpace(citation), " ")
		ids = append(ids, id)
	}
	return ids
}
