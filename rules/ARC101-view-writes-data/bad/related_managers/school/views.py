from django.shortcuts import get_object_or_404, redirect
from django.views import View

from .models import Course, Student


class EnrolView(View):
    def post(self, request, course_id, student_id):
        course = get_object_or_404(Course, pk=course_id)
        student = Student.objects.get(pk=student_id)
        course.students.add(student)  # ARC101 post
        course.notices.create(text=f"{student.name} joined")
        return redirect("course-detail", pk=course.pk)

    def delete(self, request, course_id, student_id):
        student = get_object_or_404(Student, pk=student_id)
        student.courses.clear()  # ARC101 delete
        student.delete()
        return redirect("course-list")
