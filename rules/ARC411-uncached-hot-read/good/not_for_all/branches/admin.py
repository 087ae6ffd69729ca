from django.contrib import admin

from .models import Branch, Course, Donor, Event, Gift, Magazine, Poster, Quote, Request
from .models import Review, Room, Shelf, Statistic

admin.site.register([Branch, Course, Donor, Event, Gift, Magazine, Poster, Quote, Request])
admin.site.register([Review, Room, Shelf, Statistic])
