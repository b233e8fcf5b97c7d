package docx_test

import (
	"fmt"
	"testing"

	"sovang/registry/cal"
	"sovang/registry/paper"
)

// The papers of the tests. All units and people are invented.

func day(t *testing.T, text string) cal.Date {
	t.Helper()
	d, err := cal.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func office(t *testing.T, number string) paper.Head {
	return paper.Head{Superior: "Quân khu 99", Unit: "Cục Kỹ thuật", Number: number, Place: "Phú Thọ", Date: day(t, "5/3/2025")}
}

func chief() paper.Signature {
	return paper.Signature{Formula: "KT.", HeadPost: "Chính ủy", Post: "Phó Chính ủy", Rank: "Thượng tá", Name: "Trần Văn Mẫu"}
}

func people() paper.Table {
	t := paper.Table{Heading: "B. CÁ NHÂN", Columns: []paper.Column{
		{Head: "TT", Share: 10, Align: paper.Middle}, {Head: "Cấp bậc, họ và tên", Share: 45, Names: true},
		{Head: "Chức vụ", Over: "Công tác", Share: 34}, {Head: "Đơn vị", Over: "Công tác", Share: 34},
		{Head: "Ngày quyết định", Share: 22, Align: paper.Middle}, {Head: "Số tiền (đồng)", Share: 24, Align: paper.Right},
	}, Note: "Bằng chữ: Mười bốn triệu chín trăm nghìn đồng."}
	t.Rows = append(t.Rows, paper.Row{Kind: paper.Group, Cells: paper.Cells("Danh hiệu “Chiến sĩ thi đua cơ sở”: 40 cá nhân")})
	decided, err := cal.NewDate(2024, 12, 20)
	if err != nil {
		panic(err)
	}
	for i := range 40 {
		cells := paper.Cells(fmt.Sprint(i+1), fmt.Sprintf("Đại úy Nguyễn Văn Bịa %d", i+1), "Trưởng ban Quân khí", "Kho Kỹ thuật 799, Cục Kỹ thuật")
		cells[0].Number, cells[0].Numeric = float64(i+1), true
		t.Rows = append(t.Rows, paper.Row{Cells: append(cells, paper.OnDay(decided), paper.Count(1490000))})
	}
	t.Rows = append(t.Rows, paper.Row{Kind: paper.Total, Cells: append(paper.Cells("", "Tổng cộng", "", "", ""), paper.Count(59600000))})
	return t
}

// request is a tờ trình: căn cứ, an enumeration, receivers.
func request(t *testing.T) paper.Document {
	return paper.Document{
		Head: office(t, "/TTr-CKT"), Title: "Tờ trình", Subject: "Về việc đề nghị tặng danh hiệu “Chiến sĩ thi đua cơ sở” năm 2024",
		Body: []paper.Block{
			paper.Text(paper.Addressee, "Kính gửi: Thủ trưởng Bộ Tư lệnh Quân khu 99"),
			paper.Text(paper.Basis, "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;"),
			paper.Text(paper.Basis, "Căn cứ Biên bản họp ngày 01 tháng 3 năm 2025 của Hội đồng Thi đua - Khen thưởng Cục Kỹ thuật."),
			paper.Text(paper.Body, "Cục Kỹ thuật kính đề nghị Thủ trưởng Bộ Tư lệnh Quân khu xem xét, tặng thưởng cho các tập thể, cá nhân đã có thành tích tiêu biểu xuất sắc trong phong trào thi đua Quyết thắng năm 2024:"),
			paper.Text(paper.Item, "- Danh hiệu “Chiến sĩ thi đua cơ sở”: 15 cá nhân;"),
			paper.Text(paper.Item, "- Danh hiệu “Đơn vị quyết thắng”: 03 tập thể."),
			paper.Text(paper.Body, "(Có danh sách và báo cáo thành tích kèm theo)./."),
		},
		Receivers: []string{"Như trên", "Phòng Chính trị (để b/c)", "Lưu: VT, CT. B05"}, Signatures: []paper.Signature{chief()}, Code: "TTr",
	}
}

// decision is a quyết định with its annex on a new page.
func decision(t *testing.T) paper.Document {
	return paper.Document{
		Head: office(t, "0123/QĐ-CKT"), Title: "Quyết định",
		Subject: "Về việc khen thưởng tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua Quyết thắng năm 2024",
		Body: []paper.Block{
			paper.Text(paper.Authority, "Cục trưởng Cục Kỹ thuật"),
			paper.Text(paper.Basis, "Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;"),
			paper.Text(paper.Basis, "Theo đề nghị của Chủ nhiệm Chính trị."),
			paper.Text(paper.Authority, "Quyết định:"),
			paper.Article("Điều 1", "Tặng Giấy khen cho 03 tập thể và 40 cá nhân (có danh sách kèm theo), đã có thành tích xuất sắc trong phong trào thi đua Quyết thắng năm 2024."),
			paper.Article("Điều 2", "Quyết định này có hiệu lực kể từ ngày ký. Chủ nhiệm Chính trị, chỉ huy các cơ quan, đơn vị và các tập thể, cá nhân có tên chịu trách nhiệm thi hành Quyết định này./."),
			paper.Break{},
			paper.Text(paper.Authority, "Danh sách"),
			paper.Text(paper.Note, "(Kèm theo Quyết định số 0123/QĐ-CKT ngày 05 tháng 3 năm 2025 của Cục trưởng Cục Kỹ thuật)"),
			paper.Table{Heading: "A. TẬP THỂ", Columns: people().Columns},
			people(),
		},
		Receivers: []string{"Như Điều 2", "Lưu: VT, CT."}, Signatures: []paper.Signature{{Post: "Cục trưởng", Rank: "Đại tá", Name: "Lê Văn Thử"}}, Code: "QĐ",
	}
}

// report is a báo cáo thành tích, to be filled in by hand and signed by three.
func report(t *testing.T) paper.Document {
	return paper.Document{
		Head: office(t, ""), Title: "Báo cáo thành tích", Subject: "Đề nghị tặng Bằng khen của Bộ trưởng Bộ Quốc phòng",
		Subtitles: []string{"(Mẫu báo cáo này áp dụng đối với cá nhân)"},
		Body: []paper.Block{
			paper.Text(paper.Part, "I. SƠ LƯỢC LÝ LỊCH"),
			paper.Text(paper.Item, "- Họ tên: Nguyễn Thị Bịa"),
			paper.Text(paper.Fill, "- Quê quán:"),
			paper.Text(paper.Fill, "- Trình độ chuyên môn, nghiệp vụ:"),
			paper.Text(paper.Part, "II. THÀNH TÍCH ĐẠT ĐƯỢC"),
			paper.Text(paper.Section, "1. Quyền hạn, nhiệm vụ được giao hoặc đảm nhận:"),
			paper.Text(paper.Fill, ""), paper.Text(paper.Fill, ""),
			paper.Table{Heading: "III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", Columns: []paper.Column{
				{Head: "Năm", Share: 15, Align: paper.Middle}, {Head: "Danh hiệu thi đua", Share: 60},
				{Head: "Số, ngày, tháng, năm của quyết định công nhận danh hiệu thi đua; cơ quan ban hành quyết định", Share: 90},
			}, Rows: []paper.Row{
				{Cells: paper.Cells("2019", "Chiến sĩ thi đua cơ sở", "Quyết định số 0385/QĐ-CKT ngày 20 tháng 12 năm 2019 của Cục trưởng Cục Kỹ thuật")},
			}},
			paper.Text(paper.Remark, "Ghi chú: số liệu lấy từ sổ vàng."),
		},
		Signatures: []paper.Signature{
			{At: paper.AtLeft, Post: "Xác nhận của thủ trưởng đơn vị", Note: "(Ký, đóng dấu)"},
			{At: paper.AtRight, Post: "Người báo cáo thành tích", Note: "(Ký, ghi rõ họ và tên)", Rank: "Thiếu tá", Name: "Nguyễn Thị Bịa"},
			{At: paper.Below, Post: "Xác nhận của cấp trình khen", Note: "(Ký, đóng dấu)"},
		},
		Until: day(t, "31/12/2024"),
	}
}

// list is a list across the page.
func list(t *testing.T) paper.Document {
	d := paper.Document{
		Head: office(t, ""), Title: "Danh sách", Subject: "Chi tiền thưởng kèm theo danh hiệu thi đua, hình thức khen thưởng", Landscape: true,
		Subtitles: []string{"(Kèm theo Quyết định số 0123/QĐ-CKT ngày 05 tháng 3 năm 2025)"},
		Body:      []paper.Block{paper.Table{Heading: "A. TẬP THỂ", Columns: people().Columns}, people()}, Signatures: []paper.Signature{chief()},
	}
	return d
}

// papers are one of each kind.
func papers(t *testing.T) map[string]paper.Document {
	return map[string]paper.Document{"request": request(t), "decision": decision(t), "report": report(t), "list": list(t)}
}
