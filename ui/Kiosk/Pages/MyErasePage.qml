pragma ComponentBehavior: Bound

// What goes and what stays, for who erases herself: the same page as staff's, with a model of her own.
MemberErasePage {}
