package main

import (
	"slices"
	"testing"

	"sovang/registry"
	"sovang/registry/eligibility"
	"sovang/registry/paper"
)

func TestCitationsOfAGroupNameEachArticleOnce(t *testing.T) {
	const law = "Luật 15/2003/QH11 Đ54; TT 151/2018/TT-BQP Đ33"
	for _, c := range []struct {
		name        string
		cites, want []string
	}{
		{"one", []string{"TT 151/2018/TT-BQP Đ42.1b"}, []string{"TT 151/2018/TT-BQP Đ42.1b"}},
		{"one text", []string{"TT 151/2018/TT-BQP Đ34.2b, 34.3a", "TT 151/2018/TT-BQP Đ34.1b, 34.2b"}, []string{"TT 151/2018/TT-BQP Đ34.1b, 34.2b, 34.3a"}},
		{"several texts", []string{law, "TT 151/2018/TT-BQP Đ42.1b", law}, []string{law, "TT 151/2018/TT-BQP Đ42.1b"}},
		{"none", []string{""}, nil},
	} {
		var got []string
		for _, cite := range c.cites {
			got = addCite(got, cite)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestUpcomingPaperGroupsByHonourAndCountsRecipients(t *testing.T) {
	line := func(subject registry.Subject, honour string) eligibility.UpcomingLine {
		return eligibility.UpcomingLine{Subject: subject, Name: "Nguyễn Văn Bịa", Honour: honour, HonourName: honour, Due: eligibility.DueNow, Year: 2019}
	}
	person := registry.PersonSubject("QN-001")
	d := upcomingPaper(paper.Document{}, eligibility.UpcomingList{Year: 2019, Lines: []eligibility.UpcomingLine{
		line(person, "BK_BQP"), line(registry.UnitSubject("K1"), "BK_BQP"), line(person, "HCH_QKQT"),
	}})
	first, _ := d.Body[0].(paper.Table)
	if want := "I. ĐẾN KỲ XÉT: đủ tiêu chuẩn đến hết năm 2019 (01 tập thể, 01 cá nhân)"; first.Heading != want {
		t.Errorf("got heading %q, want %q", first.Heading, want)
	}
	var shape []string
	for _, row := range first.Rows {
		shape = append(shape, row.Cells[0].Text)
	}
	if want := []string{"BK_BQP", "1", "2", "HCH_QKQT", "1"}; !slices.Equal(shape, want) {
		t.Errorf("got rows %q, want %q", shape, want)
	}
	if last, isTable := d.Body[2].(paper.Table); len(d.Body) != 4 || !isTable || len(last.Rows) != 0 {
		t.Errorf("got %d parts, want three tables, the last one empty, and a remark", len(d.Body))
	}
}
