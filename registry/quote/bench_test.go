package quote

import "testing"

func BenchmarkAppendForHTML(b *testing.B) {
	text := `{"ID":0,"UID":"019d3f10-8f2e-7a3b-9c4d-5e6f70819203","Decision":{"Issuer":"QKB","Number":"123/QĐ-QKB","Year":2021},"Ordinal":17,"Honour":"CSTT","Subject":{"Unit":"","Person":"BIA-0000212"},"As":{"Name":"Nguyễn Văn Ân","Rank":"Thiếu tá","Post":"Trợ lý","Unit":"Tiểu đoàn 1","Superior":"Trung đoàn 1"},"Period":{"From":2021,"To":2021},"Movement":"","Type":"merit","Citation":"Đã hoàn thành xuất sắc nhiệm vụ năm 2021","Posthumous":false,"Override":"","Objections":null,"Events":null}`
	b.SetBytes(int64(len(text)))
	var to []byte
	for b.Loop() {
		to = AppendForHTML(to[:0], text)
	}
}
