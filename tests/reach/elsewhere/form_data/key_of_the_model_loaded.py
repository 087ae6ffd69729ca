from django import forms
from library.models import Book, Copy


class CopyForm(forms.ModelForm):
    class Meta:
        model = Copy
        fields = ["book"]

    def clean(self):
        for copy in self.cleaned_data["book"].copies.select_related("shelf"):
            if not copy.shelf.keeper_id:
                raise forms.ValidationError("nobody keeps it")


def run():
    CopyForm({"book": Book.objects.first().pk}).is_valid()
