package honourroll

import (
	"sovang/registry"
	"sovang/registry/pattern"
)

// usualPattern is how titles, and medals for years of service, are worded when
// nobody has written a citation, folded.
var usualPattern = pattern.Of(
	`^(da )?(co thanh tich tham gia phuc vu trong quan doi lien tuc (tu )?[0-9]+ nam( tro len)?\.?$|` +
		`(hoan thanh (tot|xuat sac) nhiem vu|co thanh tich (tieu bieu )?xuat sac)( trong|, dan dau) phong trao thi dua quyet thang( (nam|giai doan) [0-9]+( [-–] [0-9]+)?| tu nam [0-9]+ den nam [0-9]+)?\.?$)`)

// usualWords tells that a citation says no more than that the recipient did
// well in the emulation of a year or some years, or served for so long.
func usualWords(citation string) bool { return usualPattern().MatchString(registry.Fold(citation)) }
