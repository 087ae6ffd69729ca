from django import forms
from library.models import Copy, Shelf


class LendingForm(forms.ModelForm):
    class Meta:
        model = Copy
        fields = ["number", "shelf"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["shelf"].queryset = Shelf.objects.filter(number__gte=0)


def run():
    str(LendingForm())
