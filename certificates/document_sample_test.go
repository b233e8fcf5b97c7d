package certificates

import (
	"fmt"
	"testing"

	"sovang/registry/cal"
	"sovang/registry/paper"
)

// sampleHead is the head block of an invented unit.
func sampleHead(number string, on cal.Date) paper.Head {
	return paper.Head{Superior: "Sư đoàn 5", Unit: "Trung đoàn 4", Number: number, Place: "Tây Ninh", Date: on}
}

// proposal is a Tờ trình that an invented regiment might send.
func proposal(t testing.TB) paper.Document {
	t.Helper()
	return paper.Document{
		Head: sampleHead("/TTr-TĐ4", cal.Date{}), Title: "Tờ trình", Subject: "Về việc đề nghị tặng danh hiệu thi đua và hình thức khen thưởng năm 2019",
		Body: []paper.Block{
			paper.Text(paper.Addressee, "Kính gửi: Hội đồng Thi đua - Khen thưởng Sư đoàn 5."),
			paper.Text(paper.Basis, "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013;"),
			paper.Text(paper.Basis, "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;"),
			paper.Text(paper.Basis, "Căn cứ Thông tư số 151/2018/TT-BQP ngày 31 tháng 12 năm 2018 của Bộ trưởng Bộ Quốc phòng hướng dẫn thực hiện công tác thi đua, khen thưởng trong Quân đội nhân dân Việt Nam;"),
			paper.Text(paper.Basis, "Căn cứ Biên bản họp ngày 05 tháng 11 năm 2019 của Hội đồng Thi đua - Khen thưởng Trung đoàn 4."),
			paper.Text(paper.Body, "Trung đoàn 4 kính đề nghị Hội đồng Thi đua - Khen thưởng Sư đoàn 5 xem xét, tặng:"),
			paper.Text(paper.Item, "- Danh hiệu “Đơn vị quyết thắng”: 02 tập thể;"),
			paper.Text(paper.Item, "- Danh hiệu “Chiến sĩ thi đua cơ sở”: 15 cá nhân;"),
			paper.Text(paper.Item, "- Giấy khen của Sư đoàn trưởng: 03 tập thể, 24 cá nhân."),
			paper.Text(paper.Body, "(Có danh sách và báo cáo thành tích kèm theo)./."),
		},
		Receivers:  []string{"Như trên", "Phòng Chính trị Sư đoàn 5 (để thẩm định)", "Lưu: VT, CT. H05"},
		Signatures: []paper.Signature{{At: paper.AtRight, Formula: "KT.", HeadPost: "Trung đoàn trưởng", Post: "Phó Trung đoàn trưởng", Rank: "Trung tá", Name: "Trần Văn Mẫu"}},
	}
}

// decision is a Quyết định with its annex.
func decision(t testing.TB) paper.Document {
	t.Helper()
	annex := paper.Table{Columns: []paper.Column{
		{Head: "TT", Share: 10, Align: paper.Middle}, {Head: "Cấp bậc, họ và tên", Share: 50, Names: true},
		{Head: "Chức vụ, đơn vị", Share: 60}, {Head: "Tiền thưởng (đồng)", Share: 30, Align: paper.Right}, {Head: "Ghi chú", Share: 15},
	}, Rows: []paper.Row{{Kind: paper.Group, Cells: paper.Cells("A. TẬP THỂ")}}}
	for i := range 28 {
		if i == 3 {
			annex.Rows = append(annex.Rows, paper.Row{Kind: paper.Group, Cells: paper.Cells("B. CÁ NHÂN")})
		}
		cells := append([]paper.Cell{paper.Count(i + 1)}, paper.Cells(fmt.Sprintf("Đại úy Nguyễn Văn Giả %d", i+1), "Chính trị viên Đại đội 1, Tiểu đoàn 1, Trung đoàn 4")...)
		annex.Rows = append(annex.Rows, paper.Row{Cells: append(cells, paper.Count(450000), paper.Words(""))})
	}
	annex.Rows = append(annex.Rows, paper.Row{Kind: paper.Total, Cells: append(paper.Cells("", "Tổng cộng", ""), paper.Count(28*450000))})
	return paper.Document{
		Head: sampleHead("05/QĐ-TĐ4", day(t, "2020-01-05")), Title: "Quyết định", Subject: "Về việc tặng Giấy khen cho tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua Quyết thắng năm 2019",
		Body: []paper.Block{
			paper.Text(paper.Authority, "Trung đoàn trưởng Trung đoàn 4"),
			paper.Text(paper.Basis, "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013;"),
			paper.Text(paper.Basis, "Căn cứ Thông tư số 151/2018/TT-BQP ngày 31 tháng 12 năm 2018 của Bộ trưởng Bộ Quốc phòng hướng dẫn thực hiện công tác thi đua, khen thưởng trong Quân đội nhân dân Việt Nam;"),
			paper.Text(paper.Basis, "Theo đề nghị của Chủ nhiệm Chính trị Trung đoàn 4."),
			paper.Text(paper.Authority, "Quyết định:"),
			paper.Article("Điều 1", "Tặng Giấy khen cho 03 tập thể và 25 cá nhân (có danh sách kèm theo), đã có thành tích xuất sắc trong phong trào thi đua Quyết thắng năm 2019."),
			paper.Article("Điều 2", "Tiền thưởng kèm theo Giấy khen là 12.600.000 đồng (mười hai triệu sáu trăm nghìn đồng), chi từ Quỹ Thi đua, khen thưởng của đơn vị."),
			paper.Article("Điều 3", "Quyết định này có hiệu lực kể từ ngày ký. Chủ nhiệm Chính trị, Trưởng ban Tài chính, chỉ huy các cơ quan, đơn vị và các tập thể, cá nhân có tên trong danh sách chịu trách nhiệm thi hành Quyết định này./."),
			paper.Break{Annex: true},
			paper.Text(paper.Authority, "Danh sách"),
			paper.Paragraph{Style: paper.Addressee, Runs: []paper.Run{{Text: "Tập thể, cá nhân được tặng Giấy khen", Bold: true}}},
			paper.Text(paper.Note, "(Kèm theo Quyết định số 05/QĐ-TĐ4 ngày 05 tháng 01 năm 2020 của Trung đoàn trưởng Trung đoàn 4)"),
			annex,
		},
		Receivers:  []string{"Như Điều 3", "Phòng Chính trị Sư đoàn 5 (để báo cáo)", "Lưu: VT, CT. H28"},
		Signatures: []paper.Signature{{At: paper.AtRight, Post: "Trung đoàn trưởng", Rank: "Thượng tá", Name: "Trần Văn Mẫu"}},
	}
}

// minutes is a Biên bản with a table of votes under two rows of headings.
func minutes(t testing.TB) paper.Document {
	t.Helper()
	votes := paper.Table{Heading: "III. KẾT QUẢ BỎ PHIẾU", Columns: []paper.Column{
		{Head: "TT", Share: 10, Align: paper.Middle}, {Head: "Tập thể, cá nhân", Share: 60, Names: true},
		{Head: "Danh hiệu, hình thức đề nghị", Share: 45},
		{Head: "Đồng ý", Over: "Số phiếu", Share: 18, Align: paper.Middle}, {Head: "Không đồng ý", Over: "Số phiếu", Share: 18, Align: paper.Middle},
		{Head: "Tỷ lệ (%)", Share: 18, Align: paper.Middle},
	}}
	for i := range 17 {
		votes.Rows = append(votes.Rows, paper.Row{Cells: append([]paper.Cell{paper.Count(i + 1)},
			paper.Cells(fmt.Sprintf("Thượng úy Lê Thị Bịa %d", i+1), "Chiến sĩ thi đua cơ sở", "9", "0", "100")...)})
	}
	return paper.Document{
		Head: sampleHead("/BB-HĐTĐKT", cal.Date{}), Title: "Biên bản", Subject: "Họp Hội đồng Thi đua - Khen thưởng xét danh hiệu thi đua năm 2019",
		Body: []paper.Block{
			paper.Text(paper.Fill, "Thời gian: hồi"), paper.Text(paper.Fill, "Địa điểm:"),
			paper.Text(paper.Part, "I. Thành phần"),
			paper.Text(paper.Section, "1. Có mặt: 09/09 đồng chí"),
			paper.Text(paper.Item, "- Đồng chí Thượng tá Trần Văn Mẫu, Chính ủy, Chủ tịch Hội đồng, chủ trì;"),
			paper.Text(paper.Item, "- Đồng chí Đại úy Phạm Văn Giả, Trợ lý Chính trị, thư ký."),
			paper.Text(paper.Section, "2. Vắng mặt:"), paper.Text(paper.Fill, ""), paper.Text(paper.Fill, ""),
			paper.Text(paper.Part, "II. Nội dung"),
			paper.Text(paper.Body, "Hội đồng nghe báo cáo thành tích của từng tập thể, cá nhân, thảo luận dân chủ, thống nhất bỏ phiếu kín theo quy định tại Thông tư số 151/2018/TT-BQP."),
			votes,
			paper.Text(paper.Remark, "Tỷ lệ tính trên tổng số thành viên Hội đồng."),
			paper.Text(paper.Body, "Biên bản được đọc cho mọi người cùng nghe, nhất trí và lập thành 03 bản. Hội nghị kết thúc hồi 16 giờ 30 phút cùng ngày./."),
		},
		Signatures: []paper.Signature{
			{At: paper.AtLeft, Post: "Thư ký", Note: "(Ký, ghi rõ họ và tên)", Rank: "Đại úy", Name: "Phạm Văn Giả"},
			{At: paper.AtRight, Post: "Chủ tịch Hội đồng", Note: "(Ký, ghi rõ họ và tên)", Rank: "Thượng tá", Name: "Trần Văn Mẫu"},
			{At: paper.Below, Post: "Xác nhận của cấp trình khen", Note: "(Ký, đóng dấu)"},
		},
	}
}
