package main

import (
	"bytes"
	"strings"
	"testing"

	"sovang/registry/seal"
)

func TestAWrongAnswerIsAskedForAgain(t *testing.T) {
	t.Chdir(t.TempDir())
	answers := []string{"E 4", "E4", "Trung đoàn 4", "Sư đoàn 5", "Tây Ninh", "", "trung toàn", "trung đoàn", "", "", "", ""}
	var out, screen bytes.Buffer
	e := newEnv()
	e.stdin, e.stdout, e.stderr, e.terminal = strings.NewReader(strings.Join(answers, "\n")+"\n"), &out, &screen, true
	e.getenv, e.keyWork = func(string) string { return "" }, seal.LittleWork
	if code := run(t.Context(), e, []string{"sovang", "init"}); code != 0 {
		t.Fatalf("exit code %d: %s", code, screen.String())
	}
	for _, want := range []string{"mã “E 4” chỉ được có chữ, số", "không nhận “trung toàn” (nhận: squad (tiểu đội), ", "regiment (trung đoàn)", "đã mở sổ sovang.db cho Trung đoàn 4"} {
		if !strings.Contains(screen.String(), want) {
			t.Errorf("the screen lacks %q: %s", want, screen.String())
		}
	}
	if unit := command(t, "unit", "show", "E4"); !bytes.Contains(unit, []byte("Cấp: trung đoàn")) {
		t.Errorf("recorded %s", unit)
	}
}
