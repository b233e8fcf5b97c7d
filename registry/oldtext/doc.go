// Package oldtext reads Vietnamese that was typed before Unicode: TCVN3 (the
// fonts named .VnTime, .VnArialH …) and VNI-Windows (VNI-Times …). Such texts
// are made of Western letters that only the right font shows as Vietnamese:
// "NguyÔn V¨n ¢n" and "Nguyeãn Vaên AÂn" are both Nguyễn Văn Ân.
//
// [Decode] turns such a text into Unicode (NFC). [FontEncoding] tells the
// encoding from the name of a font, and [Guess] from the texts themselves, by
// counting which words become Vietnamese syllables. [Weigh] does so for one
// text. [LostHorns] warns of texts from which a tool has dropped the letter ư,
// which TCVN3 writes as a soft hyphen that nobody sees.
//
// Nothing here changes what it is not asked to change: callers show the two
// readings to the user and let him choose.
package oldtext
