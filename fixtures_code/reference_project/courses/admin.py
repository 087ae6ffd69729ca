from django.contrib import admin

from courses.models import Category, Course, Lesson, Tag

admin.site.register(Category)
admin.site.register(Tag)


class LessonInline(admin.TabularInline):
    model = Lesson
    extra = 0


@admin.register(Course)
class CourseAdmin(admin.ModelAdmin):
    list_display = ["title", "category", "instructor", "price", "is_published"]
    list_select_related = ["category", "instructor"]
    inlines = [LessonInline]
