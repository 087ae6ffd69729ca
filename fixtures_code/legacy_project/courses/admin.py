from django.contrib import admin

from .models import Category, Course, Enrolment, Lesson, Tag

admin.site.register([Category, Course, Enrolment, Lesson, Tag])
