export const duty_labels: { [state: string]: string } = {
  fulfilled: '已完成', due: '待办', overdue: '逾期', not_applicable: '不适用', excused: '已豁免', missing: '未完成（待办和逾期）',
}
export const duty_colours: { [state: string]: string } = { fulfilled: 'green', due: 'amber', overdue: 'red', excused: 'blue', not_applicable: '' }
