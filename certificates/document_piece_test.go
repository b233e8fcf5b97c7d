package certificates

import (
	"strings"
	"testing"

	"sovang/registry/paper"
)

func TestHeadingsThatFillAPageDoNotLeaveTheSignatureAlone(t *testing.T) {
	for lines := range 20 {
		heading := strings.Repeat("Kết quả thực hiện nhiệm vụ chính trị trung tâm của đơn vị ", 40+3*lines)
		pages, err := layoutDocument(paper.Document{
			Head: paper.Head{Unit: "Trung đoàn 4"}, Title: "Báo cáo",
			Body:       []paper.Block{paper.Text(paper.Part, heading), paper.Text(paper.Body, "Báo cáo hết.")},
			Signatures: []paper.Signature{{At: paper.AtRight, Post: "Trung đoàn trưởng", Rank: "Trung tá", Name: "Trần Văn Mẫu"}},
		})
		if err != nil {
			t.Fatal(err)
		}
		if above := bodyLines(pages[len(pages)-1]); above < 2 {
			t.Errorf("%d lines above the signature", above)
		}
	}
}
