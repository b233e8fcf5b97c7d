package certificates

import (
	"testing"

	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

// signedByTwo is a paper with a signature on each side.
func signedByTwo(left, right paper.Signature) paper.Document {
	left.At, right.At = paper.AtLeft, paper.AtRight
	return paper.Document{Title: "Biên bản", Body: []paper.Block{paper.Text(paper.Body, article(40))}, Signatures: []paper.Signature{left, right}}
}

func TestNamesOfSignersTakeTheRoomTheyNeed(t *testing.T) {
	chair := paper.Signature{Post: "Chủ tịch", Rank: "Đại tá", Name: "Trần Văn Mẫu"}
	for _, tt := range []struct {
		rank, name string
		want       []string
		size       float64
	}{
		{"Đại úy", "Trần Văn Thử", []string{"Đại úy Trần Văn Thử"}, 14},
		{"Thượng úy QNCN", "Nguyễn Huỳnh Phương Trường", []string{"Thượng úy QNCN", "Nguyễn Huỳnh Phương Trường"}, 14},
		{"", "Nguyễn Huỳnh Phương Trường, Trợ lý", []string{"Nguyễn Huỳnh Phương Trường, Trợ lý"}, 13},
		{"Đại úy", "Công Tằng Tôn Nữ Huyền Trân Phương", []string{"Đại úy", "Công Tằng Tôn Nữ Huyền Trân Phương"}, 12.5},
	} {
		pages := layoutOfDocument(t, signedByTwo(paper.Signature{Post: "Thư ký", Rank: tt.rank, Name: tt.name}, chair))
		var lines []Text
		for _, text := range pages[0].texts(catalogue.LineSignerName) {
			if text.X < portraitA4().middle() {
				lines = append(lines, text)
			}
		}
		if len(lines) != len(tt.want) {
			t.Errorf("%s: %d lines, want %d", tt.name, len(lines), len(tt.want))
			continue
		}
		for i, line := range lines {
			if unbound(line.String) != tt.want[i] || line.Size != tt.size {
				t.Errorf("%s: line %d is %q in %g pt, want %q in %g pt", tt.name, i, line.String, line.Size, tt.want[i], tt.size)
			}
			if i > 0 && line.Baseline-lines[i-1].Baseline < em(line.Size) {
				t.Errorf("%s: lines stand on one another", tt.name)
			}
		}
		names := pages[0].texts(catalogue.LineSignerName)
		if last := names[len(names)-1]; last.Baseline != lines[len(lines)-1].Baseline {
			t.Errorf("%s: names are not level", tt.name)
		}
	}
}
