import { createApp } from 'vue'
import App from './App.vue'
import { install_elements } from './elements'
import { router } from './router'
import './styles/base.css'
import './styles/parts.css'
import './styles/table.css'

const app = createApp(App)
install_elements(app)
app.use(router)
app.mount('#app')
