from .employee import Employee
