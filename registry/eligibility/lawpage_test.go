package eligibility

import (
	"bytes"
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

var update = flag.Bool("update", false, "write docs/law.md anew")

const lawPageFile = "../../docs/law.md"

func TestTheLawPageIsCurrent(t *testing.T) {
	page := DocumentLaw(wordedLaw(t))
	if *update {
		if err := os.WriteFile(lawPageFile, page, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile(lawPageFile)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(kept, page) {
		t.Error("docs/law.md is not what the rows say: go test ./registry/eligibility -run LawPage -update")
	}
}

func TestTheLawPageNamesEveryRow(t *testing.T) {
	cat := wordedLaw(t)
	page := string(DocumentLaw(cat))
	var ids []string
	for _, r := range cat.Rules() {
		ids = append(ids, r.ID)
	}
	for _, g := range cat.Gates() {
		ids = append(ids, g.ID)
	}
	for _, q := range cat.QuotaRows() {
		ids = append(ids, q.ID)
	}
	for _, v := range cat.VoteRows() {
		ids = append(ids, v.ID)
	}
	for _, a := range cat.AuthorityRows() {
		ids = append(ids, a.ID)
	}
	for _, d := range cat.DeadlineRows() {
		ids = append(ids, d.ID)
	}
	for _, b := range cat.Bonuses() {
		ids = append(ids, b.ID)
	}
	for _, id := range ids {
		if !strings.Contains(page, "`"+id+"`") {
			t.Errorf("the page does not name the row %s", id)
		}
	}
}

func TestTheLawPageCounts83RulesOfRegimeA(t *testing.T) {
	page := string(DocumentLaw(wordedLaw(t)))
	numbered := regexp.MustCompile(`(?m)^\| (\d+) \| \[`).FindAllStringSubmatch(page, -1)
	if len(numbered) != 83 || numbered[len(numbered)-1][1] != "83" {
		t.Errorf("got %d numbered rules, want 83", len(numbered))
	}
}

func TestTheLawPageIsPlainVietnamese(t *testing.T) {
	page := string(DocumentLaw(wordedLaw(t)))
	if !norm.NFC.IsNormalString(page) {
		t.Error("the page is not NFC")
	}
	if strings.ContainsAny(page, "{}") || strings.Contains(page, "%!") {
		t.Error("the page holds an unfilled place")
	}
	if links := regexp.MustCompile(`\]\(#([^)]+)\)`).FindAllStringSubmatch(page, -1); len(links) == 0 {
		t.Error("the page has no table of contents")
	} else {
		checkLinks(t, page, links)
	}
}

func checkLinks(t *testing.T, page string, links [][]string) {
	t.Helper()
	headings := make(map[string]bool)
	for _, line := range strings.Split(page, "\n") {
		if title := strings.TrimLeft(line, "#"); title != line {
			headings[anchor(strings.TrimSpace(title))] = true
		}
	}
	for _, link := range links {
		if !headings[link[1]] {
			t.Errorf("no heading for the link #%s", link[1])
		}
	}
}
