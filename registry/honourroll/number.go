package honourroll

import (
	"math/big"
	"strconv"
	"strings"
)

// Tenths is a number in tenths: 943 is 94.3.
type Tenths int

// String writes the number as Vietnamese papers do: 94,3.
func (t Tenths) String() string {
	digits := strconv.Itoa(int(t))
	sign := ""
	if t < 0 {
		sign, digits = "-", digits[1:]
	}
	if len(digits) == 1 {
		digits = "0" + digits
	}
	return sign + digits[:len(digits)-1] + "," + digits[len(digits)-1:]
}

// Grouped writes a count as Vietnamese papers do: 1.490.000.
func Grouped(n int) string { return groupThousands(strconv.Itoa(n)) }

// Decimal writes a decimal number with a point, as entries hold it, as
// Vietnamese papers do: 1234.5 becomes 1.234,5.
func Decimal(value string) string {
	whole, fraction, hasFraction := strings.Cut(value, ".")
	if !hasFraction {
		return groupThousands(whole)
	}
	return groupThousands(whole) + "," + fraction
}

func groupThousands(digits string) string {
	sign := ""
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "." + digits[i:]
	}
	return sign + digits
}

// roundTenths rounds a number that is not negative to tenths, a half up.
func roundTenths(x *big.Rat) Tenths {
	scaled := new(big.Rat).Mul(x, big.NewRat(10, 1))
	scaled.Add(scaled, big.NewRat(1, 2))
	return Tenths(new(big.Int).Quo(scaled.Num(), scaled.Denom()).Int64())
}
