// Short notices at the head of the screen; what needs a decision gets a dialog.
import { ElMessage } from 'element-plus/es/components/message/index'
import { ElMessageBox } from 'element-plus/es/components/message-box/index'

export const say = (text: string) => ElMessage({ type: 'success', message: text, duration: 3000, grouping: true })

export function say_problem(problem: unknown) {
  if (problem instanceof DOMException && problem.name === 'AbortError') return
  const text = problem instanceof Error ? problem.message : String(problem)
  ElMessage({ type: 'error', message: text, duration: 8000, showClose: true, grouping: true })
}

/** True when the user agrees; Esc and closing the box are "no". */
export async function agree(text: string, yes: string, title = '请确认'): Promise<boolean> {
  try {
    await ElMessageBox.confirm(text, title, { confirmButtonText: yes, cancelButtonText: '取消', type: 'warning' })
    return true
  } catch {
    return false
  }
}

export async function ask_text(text: string, title: string, yes = '确定'): Promise<string | null> {
  try {
    const { value } = await ElMessageBox.prompt(text, title, {
      confirmButtonText: yes, cancelButtonText: '取消', inputType: 'textarea',
      inputValidator: (given) => (given && given.trim() ? true : '请填写理由'),
    })
    return value.trim()
  } catch {
    return null
  }
}
