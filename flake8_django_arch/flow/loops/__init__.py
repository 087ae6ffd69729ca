"""Loops and recursion: what each pass does anew, and what it finds from an earlier one."""
