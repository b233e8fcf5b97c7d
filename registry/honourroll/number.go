package honourroll

import (
	"math/big"
	"strconv"
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

// roundTenths rounds a number that is not negative to tenths, a half up.
func roundTenths(x *big.Rat) Tenths {
	scaled := new(big.Rat).Mul(x, big.NewRat(10, 1))
	scaled.Add(scaled, big.NewRat(1, 2))
	return Tenths(new(big.Int).Quo(scaled.Num(), scaled.Denom()).Int64())
}
