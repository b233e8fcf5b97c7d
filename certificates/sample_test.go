package certificates

import (
	"bytes"
	"sync"
	"testing"

	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// law loads the catalogue once for all tests of the package.
var law = sync.OnceValues(catalogue.Load)

// model returns a certificate model as the catalogue has it.
func model(t testing.TB, id string) catalogue.CertificateModel {
	t.Helper()
	rows, err := law()
	if err != nil {
		t.Fatal(err)
	}
	m, _, err := rows.Model(id, day(t, "2024-12-02"))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func modelA4(t testing.TB) catalogue.CertificateModel  { t.Helper(); return model(t, "a4") }
func model360(t testing.TB) catalogue.CertificateModel { t.Helper(); return model(t, "b360") }

func day(t testing.TB, text string) cal.Date {
	t.Helper()
	d, err := cal.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// letterWidths returns the metrics of the embedded faces.
func letterWidths(t testing.TB) *metrics {
	t.Helper()
	m, err := newMetrics()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// meritCertificate is a giấy khen for an invented person.
func meritCertificate(t testing.TB) Certificate {
	t.Helper()
	return Certificate{
		Model:     modelA4(t),
		Authority: "Trung đoàn trưởng Trung đoàn 4",
		Verb:      "Tặng", Honour: "Giấy khen",
		Rank: "Đại úy", Recipient: "Nguyễn Văn Thưởng",
		Post:     "Chính trị viên Đại đội 1, Tiểu đoàn 1, Trung đoàn 4",
		Citation: "Đã có thành tích xuất sắc trong phong trào thi đua Quyết thắng giai đoạn 2019 - 2024",
		Place:    "Tây Ninh", Date: day(t, "2024-12-02"),
		Signature:      SignatureBlock{Post: "Trung đoàn trưởng", Rank: "Thượng tá", Name: "Trần Văn Ký"},
		DecisionNumber: "123/QĐ-TĐ4", DecisionDate: day(t, "2024-12-02"), Ordinal: 17,
		Row: 17, Key: "QN-017",
	}
}

// titleCertificate is a title for an invented unit, on the same paper.
func titleCertificate(t testing.TB) Certificate {
	t.Helper()
	c := meritCertificate(t)
	c.Authority, c.Verb, c.Honour, c.Title = "Tư lệnh Quân khu 2", "Tặng danh hiệu", "Đơn vị Quyết thắng", true
	c.Rank, c.Recipient, c.Unit, c.Post = "", "Tiểu đoàn 1", true, "Trung đoàn 4, Sư đoàn 5"
	c.Citation = "Đã hoàn thành xuất sắc nhiệm vụ, dẫn đầu phong trào thi đua Quyết thắng năm 2024"
	c.Place = "Việt Trì"
	c.Signature = SignatureBlock{Formula: "KT.", HeadPost: "Tư lệnh", Post: "Phó Tư lệnh", Rank: "Thiếu tướng", Name: "Lê Văn Mẫu"}
	c.DecisionNumber, c.Ordinal = "456/QĐ-BTL", 1
	return c
}

// largeCertificate is a bằng khen of a unit under the Ministry.
func largeCertificate(t testing.TB) Certificate {
	t.Helper()
	c := meritCertificate(t)
	c.Model, c.Authority, c.Honour = model360(t), "Tư lệnh Quân khu 2", "Bằng khen"
	c.Rank, c.Recipient = "Thiếu tá", "Phạm Thị Ngọc Ánh"
	c.Post = "Trợ lý Phòng Tham mưu - Kế hoạch, Cục Kỹ thuật, Quân khu 2"
	c.Citation = "Đã có thành tích tiêu biểu xuất sắc trong thực hiện cuộc vận động “Phát huy truyền thống, cống hiến tài năng, xứng danh Bộ đội Cụ Hồ” giai đoạn 2015 - 2019, góp phần xây dựng đơn vị vững mạnh toàn diện"
	c.Place, c.DecisionNumber, c.Ordinal = "Việt Trì", "789/QĐ-BTL", 3
	c.Signature = SignatureBlock{Post: "Tư lệnh", Rank: "Trung tướng", Name: "Hoàng Văn Thử"}
	return c
}

// orderExtract is the extract of an order for an invented occasion.
func orderExtract(t testing.TB) Extract {
	t.Helper()
	return Extract{
		Letterhead: Letterhead{
			Superior: "Bộ Tư lệnh Quân khu 2", Unit: "Cục Kỹ thuật", Number: "05/TL-CKT",
			Place: "Việt Trì", Date: day(t, "2020-06-09"),
		},
		Signature: SignatureBlock{Post: "Chính ủy", Rank: "Đại tá", Name: "Trần Văn Ký"},
		Verb:      "Tặng", Honour: "Huân chương Bảo vệ Tổ quốc hạng Ba",
		Recipient: "Cục Kỹ thuật", Unit: true, Post: "Bộ Tư lệnh Quân khu 2",
		Period:   cal.Period{From: 2014, To: 2018},
		Citation: "Đã có thành tích xuất sắc trong huấn luyện, phục vụ chiến đấu, xây dựng quân đội, củng cố quốc phòng, góp phần vào sự nghiệp xây dựng chủ nghĩa xã hội và bảo vệ Tổ quốc",
		Issuer:   "Chủ tịch nước", Signer: "Chủ tịch nước (người ký giả định)",
		DecisionNumber: "1234/QĐ-CTN", DecisionDate: day(t, "2019-12-20"), Ordinal: 1,
		Row: 1, Key: "CKT", FileName: "Cục Kỹ thuật",
	}
}

// papers are certificates or extracts as [Print] takes them.
func papers[P Paper](list []P) []Paper {
	all := make([]Paper, len(list))
	for i, paper := range list {
		all[i] = paper
	}
	return all
}

// filesOf prints each paper as a file of its own.
func filesOf(papers []Paper, style Style, feed Feed) ([][]byte, error) {
	var files [][]byte
	err := PrintEach(papers, style, feed, func(_ int, pdf []byte) error {
		files = append(files, bytes.Clone(pdf))
		return nil
	})
	return files, err
}
