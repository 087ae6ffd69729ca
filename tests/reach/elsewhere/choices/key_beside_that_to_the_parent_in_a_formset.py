from django import forms
from library.models import Book, Copy


class CopyForm(forms.ModelForm):
    class Meta:
        model = Copy
        fields = ["book", "shelf"]


CopyFormSet = forms.inlineformset_factory(Book, Copy, form=CopyForm, extra=1)


def run():
    str(CopyFormSet())
