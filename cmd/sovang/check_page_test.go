package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sovang/registry"
)

// TestCheckPageIsCurrent keeps docs/checks.md equal to what the checks say. It
// is rewritten with -update.
func TestCheckPageIsCurrent(t *testing.T) {
	path := filepath.Join("..", "..", "docs", "checks.md")
	want := checkPage()
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Error("docs/checks.md is not what the checks say; run: go test ./cmd/sovang -run CheckPage -update")
	}
}

// checkPage writes every check in Vietnamese: what it looks for, and the
// commands that mend what it finds.
func checkPage() string {
	e := newEnv()
	e.texts, e.db = loadTexts("vi"), "sovang.db"
	var b strings.Builder
	b.WriteString("# Các phép kiểm tra của sovang check\n\n<!-- Viết ra từ chính các phép kiểm tra: go test ./cmd/sovang -run CheckPage -update -->\n\n")
	b.WriteString("*In English: this page is generated. `sovang --lang en check --list` lists the checks.*\n\n")
	b.WriteString("`sovang check` không in gì và có mã thoát 0 khi không có gì sai; có lỗi hoặc cảnh báo thì mã thoát 1. " +
		"Ghi chú nói về việc bình thường hoặc đã lâu, chỉ hiện khi có `--all` hoặc `--only`, không làm mã thoát khác 0.\n\n")
	b.WriteString("| tên | mức | tìm gì |\n|---|---|---|\n")
	for _, check := range registry.Checks() {
		fmt.Fprintf(&b, "| [`%s`](#%s) | %s | %s |\n", check.Name, check.Name, e.t("severity."+string(check.Severity)), e.t("check_title."+string(check.Name)))
	}
	for _, check := range registry.Checks() {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n", check.Name, e.t("check_about."+string(check.Name)))
		for _, f := range examplesOf(check) {
			fmt.Fprintf(&b, "- %s\n  → %s\n", e.findingText(f), e.mend(f))
		}
	}
	return b.String()
}

// examplesOf returns invented findings of a check, one a case.
func examplesOf(check registry.Check) []registry.Finding {
	cases := check.Cases
	if len(cases) == 0 {
		cases = []string{""}
	}
	var findings []registry.Finding
	for _, which := range cases {
		f := registry.Finding{Name: check.Name, Severity: check.Severity, Kind: registry.People, Key: "CN-0001", Args: map[string]string{
			"n": "3", "line": "1204", "operation": "87", "path": "sovang.db", "mode": "644", "issuer": "CKT", "number": "123/QĐ-CKT", "decision_year": "2025",
			"date": "20/12/2025", "ordinal": "7", "ordinals": "7-9", "first": "7", "id": "12", "year": "2026", "event": string(registry.Amended), "on": "01/12/2025",
			"printed": "28/12/2025", "name": "Nguyễn Thị Mẫu", "unit": "P1", "unit_name": "Phòng Mẫu", "to": "", "other": "P2", "from": "01/3/2019",
			"one": "CN-0001", "why": string(registry.SameNameAndBirth), "honour": "CSTDCS", "template": "gk-trung-doan", "days": "45", "folder": "sovang-sao-luu",
			"kind": string(registry.TaskGrade), "years": "2023-2024", "why_vi": "Chiến sĩ thi đua cơ sở: không quá 15% …, được 10; đã có 12, vượt 2.",
			"why_en": "Emulator at the grassroots: not more than 15% …, which is 10; 12 given, 2 too many.",
		}}
		if which != "" {
			f.Args["case"] = which
		}
		switch check.Name {
		case registry.FindingGrades:
			f.Args["first"] = "2023"
		case registry.FindingTwins:
			f.Args["other"] = "CN-0044"
		}
		findings = append(findings, f)
	}
	return findings
}

func TestEveryFindingHasWords(t *testing.T) {
	for _, lang := range languages() {
		e := newEnv()
		e.texts = loadTexts(lang)
		for _, check := range registry.Checks() {
			for _, f := range examplesOf(check) {
				for _, text := range []string{e.findingText(f), e.mend(f), e.t("check_title." + string(f.Name)), e.t("check_about." + string(f.Name))} {
					if text == "" || strings.HasPrefix(text, "check_") || strings.Contains(text, "<no value>") {
						t.Errorf("%s: %s: %q", lang, messageOf(f), text)
					}
				}
			}
		}
	}
}
