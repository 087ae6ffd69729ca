from django import forms
from library.models import Copy


class CopiesForm(forms.Form):
    chosen = forms.ModelMultipleChoiceField(queryset=Copy.objects.select_related("book"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["chosen"].queryset = Copy.objects.select_related("book", "shelf")

    def shelves(self):
        return [copy.shelf.number for copy in self.cleaned_data["chosen"]]


def run():
    form = CopiesForm({"chosen": [copy.pk for copy in Copy.objects.all()]})
    assert form.is_valid(), form.errors
    form.shelves()
