package main

import (
	"testing"

	"sovang/registry"
)

func TestUnitsAreFoundByWhatTheyBelongTo(t *testing.T) {
	look := unitCodes([]registry.Unit{
		{Code: "E4", Name: "Trung đoàn 4"}, {Code: "d1", Name: "Tiểu đoàn 1", Parent: "E4"}, {Code: "d2", Name: "Tiểu đoàn 2", Parent: "E4"},
		{Code: "d1c2", Name: "Đại đội 2", Parent: "d1"}, {Code: "d2c2", Name: "Đại đội 2", Parent: "d2"},
		{Code: "PKT", Name: "Phòng Kỹ thuật", Parent: "E4"}, {Code: "A", Name: "Tổ A", Parent: "B"}, {Code: "B", Name: "Tổ B", Parent: "A"},
	})
	for text, want := range map[string]string{
		"Đại đội 2": "", "Đại đội 2, Tiểu đoàn 1": "d1c2", "đại đội 2 - tiểu đoàn 2": "d2c2", "Đại đội 2/d1": "d1c2", "Đại đội 2, Trung đoàn 4": "",
		"Đại đội 2, Tiểu đoàn 1, Trung đoàn 4": "d1c2", "Phòng Kỹ thuật, Trung đoàn 4": "PKT", "Phòng Kỹ thuật thuộc E4": "PKT",
		"Phòng Kỹ thuật, Tiểu đoàn 1": "", "Đại đội 2, Trung đoàn 4, Tiểu đoàn 1": "", "Trợ lý, Tiểu đoàn 1": "", "Tổ A, Tổ C": "", "Tổ A, Tổ B": "A",
	} {
		if got, _ := look(text); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
}
