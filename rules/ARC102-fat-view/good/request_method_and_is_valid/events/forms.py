from django import forms


class EventForm(forms.Form):
    title = forms.CharField(max_length=100)


class VenueForm(forms.Form):
    address = forms.CharField(max_length=200)


class SpeakerForm(forms.Form):
    name = forms.CharField(max_length=100)


class TicketForm(forms.Form):
    price = forms.DecimalField()
