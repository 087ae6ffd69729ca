from django import forms

from .models import Enquiry, Person


class EnquiryForm(forms.ModelForm):
    name = forms.CharField(max_length=100)

    class Meta:
        model = Enquiry
        fields = ["text"]

    def clean(self):
        cleaned = super().clean()
        Person.objects.get_or_create(name=cleaned["name"])
        return cleaned

    def save(self, commit=True):
        Person.objects.create(name=self.cleaned_data["name"])
        return super().save(commit)
